package vn.healthbook.field;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of one column: {@code yyyyMMdd}, {@code yyyyMMddHHmm}, {@code ddMMyyyy}, {@code dd/MM/yyyy}, {@code yyyy-MM-dd}, {@code
 * MM/yyyy}, a bare year, {@code ngày 1 tháng 2 năm 1985}, each with 00 for unknown parts, an optional time of day as databases write it
 * ({@link ClockTails}), two-digit years and spreadsheet serial numbers. Shapes that can be told without doubt are always read; the declared
 * patterns settle whether day or month comes first.
 */
final class DateReader {

    private static final int MAX_PARTS = 6;
    private static final int EARLIEST_YEAR = 1850;

    private static final Set<String> WORDS = Set.of("ngày", "tháng", "năm", "sinh");

    private final boolean monthFirst;
    private final boolean compactDayFirst;
    private final boolean contradicted;
    private final boolean daysOnly;
    private final LocalDate latest;

    /**
     * @param contradicted whether other dates of the file show that its order of day and month is not the declared one throughout
     * @param daysOnly whether the column holds days, so that a midnight says nothing
     * @param latest the last day that a two-digit year can mean: the as-of for births, later for what may lie ahead
     */
    DateReader(List<String> patterns, boolean contradicted, boolean daysOnly, LocalDate latest) {
        this.contradicted = contradicted;
        this.daysOnly = daysOnly;
        boolean dayFirstDeclared =
                patterns.stream().anyMatch(pattern -> pattern.startsWith("d") && !pattern.startsWith("ddMM"));
        monthFirst = !dayFirstDeclared
                && patterns.stream().anyMatch(pattern -> pattern.startsWith("M") && pattern.contains("d"));
        compactDayFirst = patterns.stream().anyMatch(pattern -> pattern.startsWith("ddMM"));
        this.latest = latest;
    }

    ParsedDate read(String text) {
        int length = text.length();
        if (Digits.areAll(text)) {
            return compact(text, length);
        }
        if (text.indexOf('ă') >= 0 || text.indexOf('Ă') >= 0) {
            return inWords(text); // năm
        }
        return separated(length <= ClockTails.DAY ? text : ClockTails.cut(text, daysOnly));
    }

    /** {@code ngày 15 tháng 8 năm 1985}, as papers have it. */
    private ParsedDate inWords(String text) {
        StringBuilder parts = new StringBuilder(text.length());
        for (String word : text.toLowerCase(Locale.ROOT).split(" +")) {
            if (!WORDS.contains(word)) {
                parts.append(parts.length() == 0 ? "" : " ").append(word);
            }
        }
        String rest = parts.toString();
        return Digits.areAll(rest) ? compact(rest, rest.length()) : separated(rest);
    }

    private ParsedDate compact(String text, int length) {
        return switch (length) {
            case 4 -> date(Digits.number(text, 0, 4), 0, 0, -1, null);
            case 5 -> serial(Digits.number(text, 0, 5));
            case 8 -> eight(text);
            case 12, 14 -> date(year(text), month(text), day(text), minute(text), null);
            default -> ParsedDate.unusable(FieldNotice.DATE_UNREADABLE);
        };
    }

    /** {@code ddMMyyyy} stands on citizen cards. With a year of this century or the last it is no {@code yyyyMMdd}: there is no month 19 or 20. */
    private ParsedDate eight(String text) {
        int middle = month(text);
        if (middle == 19 || middle == 20 || (compactDayFirst && middle > 12)) {
            return date(Digits.number(text, 4, 8), Digits.number(text, 2, 4), Digits.number(text, 0, 2), -1, null);
        }
        return date(year(text), month(text), day(text), -1, null);
    }

    /** Days since 1899-12-30; five digits reach from 1927 to 2173. */
    private static ParsedDate serial(int days) {
        if (days < 10_000) {
            return ParsedDate.unusable(FieldNotice.DATE_UNREADABLE);
        }
        LocalDate date = LocalDate.of(1899, 12, 30).plusDays(days);
        return date(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), -1, FieldNotice.DATE_WAS_SERIAL);
    }

    private ParsedDate separated(String text) {
        int[] parts = new int[MAX_PARTS];
        int[] widths = new int[MAX_PARTS];
        int count = split(text, parts, widths);
        if (count == 2) {
            return monthAndYear(parts, widths);
        }
        if (count < 3 || count == 4 || widths[1] > 2) {
            return ParsedDate.unusable(FieldNotice.DATE_UNREADABLE);
        }
        int minute = count == 3 ? -1 : minuteOfDay(parts[3], parts[4]);
        if (widths[0] == 4 && widths[2] <= 2) {
            return date(parts[0], parts[1], parts[2], minute, null);
        }
        if (widths[0] > 2 || (widths[2] != 4 && widths[2] != 2)) {
            return ParsedDate.unusable(FieldNotice.DATE_UNREADABLE);
        }
        int day = monthFirst ? parts[1] : parts[0];
        int month = monthFirst ? parts[0] : parts[1];
        if (widths[2] == 4) {
            boolean unclear = contradicted && day >= 1 && day <= 12 && day != month;
            return date(parts[2], month, day, minute, unclear ? FieldNotice.DATE_DAY_MONTH_UNCLEAR : null);
        }
        return date(century(parts[2], month, day), month, day, minute, FieldNotice.DATE_TWO_DIGIT_YEAR);
    }

    /** The latest year that ends in these two digits and does not lie beyond. */
    private int century(int digits, int month, int day) {
        int last = latest.getYear();
        int year = last - last % 100 + digits;
        boolean beyond = year > last
                || (year == last && month * 100 + day > latest.getMonthValue() * 100 + latest.getDayOfMonth());
        return beyond ? year - 100 : year;
    }

    private static ParsedDate monthAndYear(int[] parts, int[] widths) {
        if (widths[0] <= 2 && widths[1] == 4) {
            return date(parts[1], parts[0], 0, -1, null);
        }
        if (widths[0] == 4 && widths[1] <= 2) {
            return date(parts[0], parts[1], 0, -1, null);
        }
        return ParsedDate.unusable(FieldNotice.DATE_UNREADABLE);
    }

    /** Number of digit groups, 0 when other characters or too many groups are there. */
    private static int split(String text, int[] parts, int[] widths) {
        int count = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (!Digits.isDigit(c)) {
                boolean separator = c == '/' || c == '-' || c == '.' || c == ' ' || c == ':' || c == 'T';
                int width = i - start;
                if (!separator || width == 0 || width > 4 || count == MAX_PARTS) {
                    return 0;
                }
                parts[count] = Digits.number(text, start, i);
                widths[count++] = width;
                start = i + 1;
            }
        }
        return count;
    }

    private static ParsedDate date(int year, int month, int day, int minute, @Nullable FieldNotice remark) {
        if (year == 0) {
            return ParsedDate.unusable(FieldNotice.DATE_INCOMPLETE);
        }
        if (year < EARLIEST_YEAR || month > 12 || day > daysIn(year, month) || minute >= 24 * 60) {
            return ParsedDate.unusable(FieldNotice.DATE_IMPOSSIBLE);
        }
        return new ParsedDate(year, month, month == 0 ? 0 : day, minute, null, remark);
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> Year.isLeap(year) ? 29 : 28;
            default -> 31;
        };
    }

    private static int year(String text) {
        return Digits.number(text, 0, 4);
    }

    private static int month(String text) {
        return Digits.number(text, 4, 6);
    }

    private static int day(String text) {
        return Digits.number(text, 6, 8);
    }

    private static int minute(String text) {
        return minuteOfDay(Digits.number(text, 8, 10), Digits.number(text, 10, 12));
    }

    /** A clock time that no clock shows is out of range, so that the date falls with it. */
    private static int minuteOfDay(int hour, int minute) {
        return hour > 23 || minute > 59 ? Integer.MAX_VALUE : hour * 60 + minute;
    }
}
