package vn.healthbook.field;

/** Something a column of a delivery can mean: a field of the book or a part of an event. */
public sealed interface Field permits StandardField, EventField {

    /** Name in SQL, YAML and reports, for example {@code date_of_birth}. */
    String column();

    SqlType sqlType();

    String vietnamese();

    String english();

    /** Fields of one family share a standardizer. */
    FieldFamily family();
}
