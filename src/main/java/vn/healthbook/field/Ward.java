package vn.healthbook.field;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A ward in one version of the list. A code means nothing without the day: all but a few codes of today named another ward before July 2025.
 *
 * @param code 5 digits of the General Statistics Office
 * @param district 3 digits, empty since districts were given up
 * @param province 2 digits
 * @param validFrom null = since ever
 * @param validTo null = still valid
 */
public record Ward(
        String code,
        String name,
        String district,
        String province,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** {@code province-district-ward}, the form of field 24. */
    String legacyCode() {
        return province + "-" + district + "-" + code;
    }
}
