package vn.healthbook.intake;

/**
 * Whether a record has as many values as the file has columns. A record that has not is rejected, for its values may
 * have slipped.
 */
public enum RowShape {
    WHOLE,
    SHORT,
    LONG
}
