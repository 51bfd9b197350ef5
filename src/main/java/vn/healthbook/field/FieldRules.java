package vn.healthbook.field;

import java.time.LocalDate;

/** Which rule stands for which field on one day. Numbers that must be read beside other values have no rule of their own here. */
final class FieldRules {

    private static final FieldRule LATER = (text, field, draft) -> {};

    private final CodeLists codes;
    private final LocalDate asOf;
    private final CodeView oldProvinces;
    private final CitizenNumberRules citizenNumbers;
    private final InsuranceRules insurance;
    private final WardFieldRule wards;

    FieldRules(CodeLists codes, LocalDate asOf) {
        this.codes = codes;
        this.asOf = asOf;
        oldProvinces = view(CodeListName.BIRTH_REGISTRATION_PROVINCE);
        citizenNumbers = new CitizenNumberRules(oldProvinces);
        insurance = new InsuranceRules(
                view(CodeListName.INSURANCE_OBJECT), view(CodeListName.INSURANCE_BENEFIT), oldProvinces);
        wards = new WardFieldRule(codes.resolveWards(asOf));
    }

    CitizenNumberRules citizenNumbers() {
        return citizenNumbers;
    }

    InsuranceRules insurance() {
        return insurance;
    }

    FieldRule ruleOf(FieldColumn column) {
        Field field = column.field();
        return switch (field.family()) {
            case NAME -> new NameFieldRule();
            case BIRTH_DATE, DATE, TIME ->
                new DateFieldRule(new DateReader(column.dates(), column.contradicted(), asOf), asOf);
            case CODE -> codeRule(field);
            case BLOOD_GROUP -> new CodeFieldRule(view(CodeListName.BLOOD_GROUP));
            case CITIZEN_NUMBER -> field == StandardField.CITIZEN_ID ? LATER : citizenNumbers::judgeOther;
            case PREVIOUS_NUMBERS -> PreviousNumberRules::apply;
            case INSURANCE_CARD, INSURANCE_NUMBER -> LATER;
            case FACILITY -> new FacilityFieldRule(oldProvinces);
            case PHONE -> new PhoneFieldRule(view(CodeListName.PHONE_PREFIX));
            case WARD -> wards;
            case QUANTITY -> quantityRule(field);
            case DIAGNOSES ->
                field == EventField.MAIN_DIAGNOSIS_CODE ? DiagnosisFieldRule::main : DiagnosisFieldRule::list;
            case KEY -> TextFieldRules::key;
            case ADDRESS, DOCUMENT -> TextFieldRules::text;
            case TEXT -> field == StandardField.IMMUNIZATION_ID ? TextFieldRules::immunizationId : TextFieldRules::text;
        };
    }

    private FieldRule codeRule(Field field) {
        if (field instanceof StandardField standard) {
            return switch (standard) {
                case GENDER -> new CodeFieldRule(view(CodeListName.GENDER));
                case NATIONALITY_CODE -> CodeFieldRule.nationality(view(CodeListName.NATIONALITY));
                case BIRTH_REGISTRATION_PROVINCE_CODE -> CodeFieldRule.birthProvince(oldProvinces);
                case ETHNICITY_CODE -> CodeFieldRule.ethnicity(view(CodeListName.ETHNIC_GROUP));
                case INSURANCE_GROUP_CODE -> insurance::group;
                case OCCUPATION_CODE -> CodeFieldRule::occupation;
                case LIVING_AREA_CODE -> CodeFieldRule.oneOf("K1", "K2", "K3");
                case GUARDIAN_RELATIONSHIP_CODE ->
                    CodeFieldRule.oneOf("MOTHER", "FATHER", "GUARDIAN", "SPOUSE", "CHILD", "OTHER");
                case DISABILITY_CODE -> CodeFieldRule.oneOf("1", "2", "3", "4", "5", "6");
                case PERMANENT_PROVINCE_CODE, CURRENT_PROVINCE_CODE -> new CodeFieldRule(view(CodeListName.PROVINCE));
                default -> TextFieldRules::text;
            };
        }
        return switch ((EventField) field) {
            case CARE_FORM_CODE -> new CodeFieldRule(view(CodeListName.CARE_FORM));
            case VISIT_RESULT_CODE -> new CodeFieldRule(view(CodeListName.VISIT_RESULT));
            case DISCHARGE_CODE -> new CodeFieldRule(view(CodeListName.DISCHARGE));
            case VACCINE_CODE -> new CodeFieldRule(view(CodeListName.VACCINE));
            case EVENT_KIND -> new CodeFieldRule(view(CodeListName.RESIDENT_EVENT));
            default -> TextFieldRules::text;
        };
    }

    private static FieldRule quantityRule(Field field) {
        if (field == StandardField.WEIGHT_KG) {
            return QuantityFieldRule::weight;
        }
        return field == StandardField.HEIGHT_CM ? QuantityFieldRule::height : QuantityFieldRule::doseNumber;
    }

    private CodeView view(CodeListName list) {
        return codes.view(list, asOf);
    }
}
