package vn.healthbook.person;

import org.jspecify.annotations.Nullable;

/**
 * Whether two written birth dates can be one person's. Elderly people often have a year only, which many papers print as 01/01 or 31/12;
 * day and month get swapped; lunar and registration years slip by one.
 */
public final class BirthDates {

    private static final int FULL = 10;

    private BirthDates() {}

    /** How far two birth dates agree. */
    public enum Agreement {
        /** Both to the day, equal. */
        SAME,
        /** Equal as far as the poorer one goes (year, or year and month). */
        COMPATIBLE,
        /** A slip explains the difference: day and month swapped, year off by one, one digit, or a stand-in 01/01 or 31/12. */
        NEAR,
        DIFFERENT,
        /** One side says nothing. */
        UNKNOWN
    }

    /** Dates as {@code yyyy}, {@code yyyy-MM}, {@code yyyy-MM-dd} or null. Symmetric. */
    public static Agreement agree(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return Agreement.UNKNOWN;
        }
        if (a.length() < FULL || b.length() < FULL) {
            int common = Math.min(a.length(), b.length());
            return a.regionMatches(0, b, 0, common) ? Agreement.COMPATIBLE : Agreement.DIFFERENT;
        }
        if (a.equals(b)) {
            return Agreement.SAME;
        }
        return isSlip(a, b) ? Agreement.NEAR : Agreement.DIFFERENT;
    }

    /** A date to the day that is more than a printed year: not 01/01 and not 31/12. */
    public static boolean isStrong(@Nullable String date) {
        return date != null && date.length() == FULL && !isStandIn(date);
    }

    private static boolean isSlip(String a, String b) {
        boolean sameYear = a.regionMatches(0, b, 0, 4);
        boolean sameDay = a.regionMatches(4, b, 4, 6);
        if (sameDay) {
            return Math.abs(year(a) - year(b)) == 1 || differingDigits(a, b) == 1;
        }
        if (!sameYear) {
            return false;
        }
        boolean swapped = a.regionMatches(5, b, 8, 2) && a.regionMatches(8, b, 5, 2);
        return swapped || isStandIn(a) || isStandIn(b) || differingDigits(a, b) == 1;
    }

    private static boolean isStandIn(String date) {
        return date.endsWith("-01-01") || date.endsWith("-12-31");
    }

    private static int year(String date) {
        return Integer.parseInt(date, 0, 4, 10);
    }

    private static int differingDigits(String a, String b) {
        int differing = 0;
        for (int i = 0; i < FULL; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                differing++;
            }
        }
        return differing;
    }
}
