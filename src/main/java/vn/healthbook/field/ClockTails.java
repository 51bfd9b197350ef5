package vn.healthbook.field;

/**
 * What databases and spreadsheets write behind a day and no nurse does: {@code 00:00:00.000}, {@code T00:00:00Z}, {@code 12:00:00 AM}, {@code
 * +07:00}. Only a midnight is taken away from a day: 17:00 in UTC is the next day in Viet Nam.
 */
final class ClockTails {

    /** The longest day without a time, {@code dd/MM/yyyy}; what is no longer has no tail. */
    static final int DAY = 10;

    /** SA is the morning of a Vietnamese Windows. */
    private static final String[] MORNINGS = {" AM", " SA"};

    private static final String[] TWELVES = {" 12:00:00", " 12:00"};
    private static final String[] ZERO_OFFSETS = {"Z", " +00:00", "+00:00", "+0000", "+00"};

    /** A clock of Viet Nam says what the clock on the wall says. */
    private static final String[] OWN_OFFSETS = {" +07:00", "+07:00", "+0700", "+07"};

    private static final String[] MIDNIGHTS = {" 00:00:00", "T00:00:00", " 00:00", "T00:00"};

    private static final int SECONDS = ":00:00".length();

    private ClockTails() {}

    /**
     * The text itself when there is nothing to take away.
     *
     * @param daysOnly whether the column holds days: then a midnight with its half of the day or its zero offset goes too
     */
    static String cut(String text, boolean daysOnly) {
        int own = startOf(OWN_OFFSETS, text, text.length());
        int day = daysOnly && own < 0 ? endOfDay(text) : -1;
        int end = day < 0 ? endOfSeconds(text, own < 0 ? text.length() : own) : day;
        return end == text.length() ? text : text.substring(0, end);
    }

    /** Where a day ends before a midnight of twelve hours or of UTC; -1 when no such follows. */
    private static int endOfDay(String text) {
        int morning = startOf(MORNINGS, text, text.length());
        if (morning >= 0) {
            return startOf(TWELVES, text, endOfSeconds(text, morning));
        }
        int offset = startOf(ZERO_OFFSETS, text, text.length());
        return offset < 0 ? -1 : startOf(MIDNIGHTS, text, endOfSeconds(text, offset));
    }

    /** Before the fraction in {@code :mm:ss.fff}; the given end when there is none. {@code 15.08.1985 08.30} has none. */
    private static int endOfSeconds(String text, int end) {
        int point = text.lastIndexOf('.', end - 1);
        boolean fraction = point >= SECONDS
                && text.charAt(point - 3) == ':'
                && text.charAt(point - SECONDS) == ':'
                && Digits.areAll(text, point + 1, end);
        return fraction ? point : end;
    }

    /** Where the first of the tails begins that stands right before the end; -1 when none does. */
    private static int startOf(String[] tails, String text, int end) {
        for (String tail : tails) {
            int start = end - tail.length();
            if (text.regionMatches(true, start, tail, 0, tail.length())) {
                return start;
            }
        }
        return -1;
    }
}
