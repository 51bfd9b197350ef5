package vn.healthbook.field;

/** Fields of one family are read and judged by the same rule. */
public enum FieldFamily {
    ADDRESS,
    BIRTH_DATE,
    BLOOD_GROUP,
    CITIZEN_NUMBER,
    CODE,
    DATE,
    DIAGNOSES,
    DOCUMENT,
    FACILITY,
    INSURANCE_CARD,
    INSURANCE_NUMBER,
    KEY,
    NAME,
    PHONE,
    PREVIOUS_NUMBERS,
    QUANTITY,
    TEXT,
    TIME,
    WARD
}
