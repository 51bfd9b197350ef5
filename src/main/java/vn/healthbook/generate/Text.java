package vn.healthbook.generate;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names and dates are written down. */
final class Text {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Text() {}

    static String withoutMarks(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace('đ', 'd').replace('Đ', 'D');
    }

    static String upperCase(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** yyyyMMdd. */
    static String compact(LocalDate date) {
        return Numbers.padded(date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth(), 8);
    }

    /** HHmm of the minute of the day. */
    static String clock(int minutes) {
        return Numbers.padded(minutes / 60 * 100 + minutes % 60, 4);
    }

    static String slashes(LocalDate date) {
        return SLASHES.format(date);
    }
}
