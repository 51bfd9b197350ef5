package vn.healthbook.field;

/** The chapter of the book a field belongs to. */
public enum FieldGroup {
    IDENTITY,
    INSURANCE,
    CONTACT,
    DEMOGRAPHIC,
    MEDICAL,
    LAST_VISIT,
    VACCINATION,
    LIFE_STATUS
}
