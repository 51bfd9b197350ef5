package vn.healthbook.field;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rule stands for which field on one day. Numbers that must be read beside other values have no rule of their own here. */
final class FieldRules {

    /** Cards and appointments may lie ahead. */
    static final int YEARS_AHEAD = 20;

    private static final FieldRule LATER = (text, field, draft) -> {};

    private final CodeLists codes;
    private final LocalDate asOf;
    private final CodeView oldProvinces;
    private final Set<String> provinceNames;
    private final CitizenNumberRules citizenNumbers;
    private final InsuranceRules insurance;
    private final WardFieldRule wards;

    /** @param wardsOf the day whose ward list the delivery's codes mean; null = the as-of */
    FieldRules(CodeLists codes, LocalDate asOf, @Nullable LocalDate wardsOf) {
        this.codes = codes;
        this.asOf = asOf;
        oldProvinces = view(CodeListName.BIRTH_REGISTRATION_PROVINCE);
        provinceNames = codes.spellings(CodeListName.BIRTH_REGISTRATION_PROVINCE);
        citizenNumbers = new CitizenNumberRules(oldProvinces);
        insurance = new InsuranceRules(
                view(CodeListName.INSURANCE_OBJECT),
                view(CodeListName.INSURANCE_BENEFIT),
                oldProvinces,
                citizenNumbers,
                asOf);
        wards = new WardFieldRule(codes.resolveWards(wardsOf == null ? asOf : wardsOf));
    }

    CitizenNumberRules citizenNumbers() {
        return citizenNumbers;
    }

    WardFieldRule wards() {
        return wards;
    }

    InsuranceRules insurance() {
        return insurance;
    }

    FieldRule ruleOf(FieldColumn column) {
        Field field = column.field();
        return switch (field.family()) {
            case NAME -> new NameFieldRule();
            case BIRTH_DATE -> new DateFieldRule(reader(column, asOf), asOf);
            case DATE, TIME -> new DateFieldRule(reader(column, asOf.plusYears(YEARS_AHEAD)), asOf);
            case CODE -> codeRule(field);
            case BLOOD_GROUP -> new CodeFieldRule(view(CodeListName.BLOOD_GROUP));
            case CITIZEN_NUMBER -> field == StandardField.CITIZEN_ID ? LATER : citizenNumbers::judgeOther;
            case PREVIOUS_NUMBERS -> PreviousNumberRules::apply;
            case INSURANCE_CARD, INSURANCE_NUMBER -> LATER;
            case FACILITY -> new FacilityFieldRule(oldProvinces);
            case PHONE -> new PhoneFieldRule(codes.view(CodeListName.PHONE_PREFIX, LocalDate.MAX));
            case WARD -> wards;
            case QUANTITY -> quantityRule(field);
            case DIAGNOSES ->
                field == EventField.MAIN_DIAGNOSIS_CODE ? DiagnosisFieldRule::main : DiagnosisFieldRule::list;
            case KEY -> TextFieldRules::key;
            case ADDRESS -> new AddressFieldRule(provinceNames);
            case DOCUMENT -> DocumentFieldRule::apply;
            case TEXT -> textRule(field);
        };
    }

    private static DateReader reader(FieldColumn column, LocalDate latest) {
        boolean daysOnly = column.field().sqlType() != SqlType.TIMESTAMP;
        return new DateReader(column.dates(), column.contradicted(), daysOnly, latest);
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
                case GUARDIAN_RELATIONSHIP_CODE -> new CodeFieldRule(view(CodeListName.RELATIONSHIP));
                case DISABILITY_CODE -> new CodeFieldRule(view(CodeListName.DISABILITY));
                case PERMANENT_PROVINCE_CODE, CURRENT_PROVINCE_CODE ->
                    CodeFieldRule.province(view(CodeListName.PROVINCE));
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

    private static FieldRule textRule(Field field) {
        if (field instanceof StandardField standard) {
            return switch (standard) {
                case IMMUNIZATION_ID -> TextFieldRules::immunizationId;
                case ALLERGY_HISTORY -> ListFieldRules::allergies;
                case PROCEDURE_HISTORY_CODES -> ListFieldRules::procedures;
                default -> TextFieldRules::text;
            };
        }
        return TextFieldRules::text;
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
