package vn.healthbook.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.healthbook.field.FieldFamily;

/**
 * How a sender writes dates, named in layouts by its pattern. Unknown parts are {@code 00} ({@code 19580000}, {@code
 * 00/00/1958}). Between day, month and year {@code /}, {@code -} and {@code .} are the same to a reader.
 */
public enum DateOrder {
    YEAR_MONTH_DAY("yyyyMMdd"),
    YEAR_MONTH_DAY_TIME("yyyyMMddHHmm"),
    DAY_MONTH_YEAR_DIGITS("ddMMyyyy"),
    DAY_MONTH_YEAR("dd/MM/yyyy"),
    DAY_MONTH_YEAR_TIME("dd/MM/yyyy HH:mm"),
    MONTH_DAY_YEAR("MM/dd/yyyy"),
    ISO_DATE("yyyy-MM-dd"),
    ISO_TIME("yyyy-MM-ddTHH:mm"),
    YEAR("yyyy");

    private final String pattern;

    DateOrder(String pattern) {
        this.pattern = pattern;
    }

    /** The word for this order in a layout file. */
    public String pattern() {
        return pattern;
    }

    /** Whether day and month stand apart and could be exchanged unnoticed. */
    public boolean isSeparated() {
        return this == DAY_MONTH_YEAR || this == DAY_MONTH_YEAR_TIME || this == MONTH_DAY_YEAR;
    }

    public static Optional<DateOrder> find(String pattern) {
        return Arrays.stream(values())
                .filter(order -> order.pattern.equals(pattern))
                .findFirst();
    }

    /**
     * What a column without {@code dates} is read as: the forms of Decision 130 and of Vietnamese papers. Empty for
     * other families.
     */
    public static List<DateOrder> usual(FieldFamily family) {
        return switch (family) {
            case BIRTH_DATE -> List.of(YEAR_MONTH_DAY, DAY_MONTH_YEAR, YEAR, YEAR_MONTH_DAY_TIME);
            case DATE -> List.of(YEAR_MONTH_DAY, DAY_MONTH_YEAR, YEAR_MONTH_DAY_TIME);
            case TIME -> List.of(YEAR_MONTH_DAY_TIME, DAY_MONTH_YEAR_TIME, YEAR_MONTH_DAY);
            default -> List.of();
        };
    }
}
