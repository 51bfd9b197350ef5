package vn.healthbook.field;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a code list.
 *
 * @param columns all columns by name, blank ones left out
 * @param validFrom first day, null = since ever
 * @param validTo last day, null = still valid
 */
public record CodeEntry(
        String code,
        Map<String, String> columns,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public CodeEntry {
        columns = Map.copyOf(columns);
    }

    /** Whether the code is in force on a day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    boolean overlaps(CodeEntry other) {
        return startsBy(other.validTo) && other.startsBy(validTo);
    }

    private boolean startsBy(@Nullable LocalDate day) {
        return validFrom == null || day == null || !validFrom.isAfter(day);
    }

    String column(String name) {
        return columns.getOrDefault(name, "");
    }
}
