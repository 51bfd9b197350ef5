package vn.healthbook.report;

import vn.healthbook.field.StandardField;

/** What the value of a field is made from. */
public enum FieldOrigin {
    /** The latest statement of the highest source. */
    REGISTERS("why.rule.register"),
    LAST_VISIT("why.rule.visit"),
    VACCINATIONS("why.rule.vaccinations"),
    LIFE_EVENTS("why.rule.life"),
    /** No source states it. */
    SUITE("why.rule.constant");

    private final String rule;

    FieldOrigin(String rule) {
        this.rule = rule;
    }

    /** Key of the sentence that says how the value is chosen. */
    public String rule() {
        return rule;
    }

    public static FieldOrigin of(StandardField field) {
        return switch (field) {
            case LAST_VISIT_FACILITY_CODE, LAST_VISIT_END_TIME, LAST_VISIT_DIAGNOSIS_CODES, LAST_VISIT_RESULT_CODE ->
                LAST_VISIT;
            case VACCINATION_SUMMARY -> VACCINATIONS;
            case LIFE_STATUS, LIFE_STATUS_DATE -> LIFE_EVENTS;
            case NEXT_APPOINTMENT_DATE, MANAGING_FACILITY_CODE, IDENTITY_VERIFICATION_STATUS -> SUITE;
            default -> REGISTERS;
        };
    }
}
