package vn.healthbook.field;

/** Makes one value standard on its own: stores the canonical text, or a notice and nothing. */
interface FieldRule {

    /** Text is clean and not empty. */
    void apply(String text, Field field, RowDraft draft);
}
