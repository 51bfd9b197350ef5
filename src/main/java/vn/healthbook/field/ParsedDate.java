package vn.healthbook.field;

import org.jspecify.annotations.Nullable;

/**
 * A date as written: parts that the sender does not know are 0.
 *
 * @param minuteOfDay -1 without a time of day
 * @param fault set when the date cannot be used
 * @param remark set when it can be used but was damaged
 */
record ParsedDate(
        int year,
        int month,
        int day,
        int minuteOfDay,
        @Nullable FieldNotice fault,
        @Nullable FieldNotice remark) {

    static ParsedDate unusable(FieldNotice fault) {
        return new ParsedDate(0, 0, 0, -1, fault, null);
    }

    boolean isFull() {
        return day > 0;
    }

    /** The first days that databases and spreadsheets count, which is what they make of no date: 1900-01-01 and 1899-12-30. */
    boolean isNoDate() {
        boolean first = (year == 1900 && month == 1 && day == 1) || (year == 1899 && month == 12 && day == 30);
        return first && minuteOfDay <= 0;
    }

    /** {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}. */
    String text() {
        StringBuilder text = new StringBuilder(10);
        appendPadded(text, year, 4);
        if (month > 0) {
            appendPadded(text.append('-'), month, 2);
        }
        if (day > 0) {
            appendPadded(text.append('-'), day, 2);
        }
        return text.toString();
    }

    /** {@code yyyy-MM-ddTHH:mm}; minute of the day as given. */
    String textAt(int minute) {
        StringBuilder text = new StringBuilder(16).append(text()).append('T');
        appendPadded(text, minute / 60, 2);
        appendPadded(text.append(':'), minute % 60, 2);
        return text.toString();
    }

    private static void appendPadded(StringBuilder text, int number, int width) {
        for (int limit = width == 4 ? 1000 : 10; limit > number && limit > 1; limit /= 10) {
            text.append('0');
        }
        text.append(number);
    }
}
