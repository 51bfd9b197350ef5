package vn.healthbook.field;

import java.util.ArrayList;
import java.util.List;

/** The columns of our own five layouts, as the standardizer takes them. A star marks a required one. */
final class Layouts {

    private Layouts() {}

    static List<FieldColumn> population() {
        return columns("citizen_id previous_id_numbers full_name* date_of_birth gender nationality_code"
                + " birth_registration_province_code ethnicity_code blood_group phone_number permanent_address_text"
                + " permanent_ward_code current_ward_code guardian_full_name guardian_relationship_code"
                + " guardian_citizen_id guardian_phone");
    }

    static List<FieldColumn> insurance() {
        return columns("social_insurance_number insurance_card_number insurance_valid_from insurance_valid_to"
                + " registered_facility_code full_name* date_of_birth gender citizen_id phone_number"
                + " current_ward_code");
    }

    static List<FieldColumn> visit() {
        return columns("facility_code* episode_key* patient_number full_name* citizen_id date_of_birth gender"
                + " insurance_card_number phone_number current_ward_code blood_group weight_kg visit_started_at*"
                + " visit_ended_at* care_form_code main_diagnosis_code* other_diagnosis_codes visit_result_code"
                + " discharge_code");
    }

    static List<FieldColumn> vaccination() {
        return columns("facility_code* injection_key* immunization_id full_name* citizen_id date_of_birth gender"
                + " phone_number current_ward_code vaccine_code* injected_on* lot_number dose_number");
    }

    static List<FieldColumn> residentEvent() {
        return columns("list_key event_key* event_kind* event_on citizen_id full_name* date_of_birth gender"
                + " current_ward_code document_number destination withdrawn_event_key");
    }

    private static List<FieldColumn> columns(String names) {
        List<FieldColumn> columns = new ArrayList<>();
        for (String name : names.split(" ", -1)) {
            boolean required = name.endsWith("*");
            String column = required ? name.substring(0, name.length() - 1) : name;
            columns.add(new FieldColumn(Fields.find(column).orElseThrow(), required, List.of()));
        }
        return columns;
    }
}
