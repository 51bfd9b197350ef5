package vn.healthbook.field;

/** How the canonical text of a field is typed in PostgreSQL. */
public enum SqlType {
    TEXT,
    DATE,
    TIMESTAMP,
    INTEGER,
    DECIMAL
}
