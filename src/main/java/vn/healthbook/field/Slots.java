package vn.healthbook.field;

/** Places of the fields in one array: the 48 first, then the parts of events. */
@SuppressWarnings("EnumOrdinal") // places live no longer than the row
final class Slots {

    private static final int STANDARD = StandardField.values().length;

    static final int COUNT = STANDARD + EventField.values().length;

    private Slots() {}

    static int of(Field field) {
        if (field instanceof StandardField standard) {
            return standard.ordinal();
        }
        return STANDARD + ((EventField) field).ordinal();
    }
}
