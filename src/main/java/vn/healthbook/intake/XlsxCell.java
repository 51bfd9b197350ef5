package vn.healthbook.intake;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import vn.healthbook.field.FieldFamily;
import vn.healthbook.layout.DateOrder;
import vn.healthbook.layout.LayoutColumn;

/**
 * A cell as the sender would have written it into a text file: numbers with all the digits that the sheet holds and never as {@code
 * 1.23E+11}, dates in the first way the layout reads, formulas as what they came to when the sheet was saved (a text stays a text whatever
 * the format of its cell, so that it keeps its zeros), characters that XML has not as themselves ({@code _x000D_}).
 */
final class XlsxCell {

    /** Beyond these a number has lost digits already. */
    private static final double EXACT = 1e15;

    private static final double LAST_DAY = 2_958_466; // 9999-12-31
    private static final int DAYS_TO_1904 = 1_462;
    private static final long MINUTES = 24 * 60;

    /** What is typed as a year of birth; one that is still to come is told by its notice. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2099;

    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final boolean from1904;

    XlsxCell(boolean from1904) {
        this.from1904 = from1904;
    }

    /** Text of the cell in a column of the layout; null for columns that it does not read. */
    String text(@Nullable Cell cell, @Nullable LayoutColumn column) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number, cell, column);
        }
        if (cell.getType() == CellType.FORMULA && value == null) {
            return "";
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        String raw = isError(cell) ? "" : cell.getRawValue();
        return raw == null ? "" : unescaped(raw);
    }

    /** Whether the cell is a formula that came to nothing, such as {@code #N/A} or {@code #REF!}. */
    static boolean isError(@Nullable Cell cell) {
        return cell != null
                && (cell.getType() == CellType.ERROR
                        || (cell.getType() == CellType.FORMULA && ERRORS.contains(String.valueOf(cell.getRawValue()))));
    }

    /** ECMA-376 part 1, 22.9.2.19: {@code _xHHHH_} is the character of that number; an underscore that only looks so is {@code _x005F_}. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                : text;
    }

    private String number(BigDecimal exact, Cell cell, @Nullable LayoutColumn column) {
        double number = exact.doubleValue();
        String format = letters(cell.getDataFormatString());
        boolean inCalendar = number >= 1 && number < LAST_DAY;
        if (isYearOfBirth(number, column)) {
            return Integer.toString((int) number);
        }
        if (inCalendar && format.matches(".*[ymd].*")) {
            return date(number, format, column);
        }
        if (Math.rint(number) != number || Math.abs(number) >= EXACT) {
            return Double.isFinite(number)
                    ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                    : "";
        }
        boolean serial = column != null && !column.dates().isEmpty() && number > 9_999 && number < 100_000;
        String digits = Long.toString((long) number + (serial && from1904 ? DAYS_TO_1904 : 0));
        // A format of zeros alone shows the zeros that a number cannot hold.
        return format.matches("0+") && number >= 0
                ? "0".repeat(Math.max(0, format.length() - digits.length())) + digits
                : digits;
    }

    private String date(double days, String format, @Nullable LayoutColumn column) {
        LocalDateTime time = time(days);
        boolean hasDay = format.contains("d");
        if (!hasDay && format.contains("y")) {
            return format.contains("m")
                    ? DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT).format(time)
                    : Integer.toString(time.getYear());
        }
        boolean hasTime = format.contains("h");
        List<DateOrder> orders = column == null ? List.of() : column.dates();
        DateOrder order = orders.stream()
                .filter(each -> each != DateOrder.YEAR && each.pattern().contains("HH") == hasTime)
                .findFirst()
                .orElse(hasTime ? DateOrder.ISO_TIME : DateOrder.ISO_DATE);
        return DateTimeFormatter.ofPattern(order.pattern().replace("T", "'T'"), Locale.ROOT)
                .format(time);
    }

    /** To the minute; day 1 is 1900-01-01 and there was a 29 February 1900, or day 0 is 1904-01-01. */
    private LocalDateTime time(double days) {
        LocalDateTime start =
                from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, days < 60 ? 31 : 30, 0, 0);
        return start.plusMinutes(Math.round(days * MINUTES));
    }

    /** A number format without colours, languages and quoted words, as far as the first part. */
    private static String letters(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("General")) {
            return "";
        }
        return format.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "")
                .replaceAll(";.*", "");
    }

    /** A year typed into a cell that was made for a day: as days all of them would lie in 1905, or in 1909 when days count from 1904. */
    private static boolean isYearOfBirth(double number, @Nullable LayoutColumn column) {
        return column != null
                && column.field().family() == FieldFamily.BIRTH_DATE
                && number >= FIRST_YEAR
                && number <= LAST_YEAR
                && Math.rint(number) == number;
    }
}
