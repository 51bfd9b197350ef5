package vn.healthbook.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.healthbook.field.StandardField;

/**
 * A health book as it stands, with all that hangs on it. Personal: for the eyes of the one who asked.
 *
 * @param fields values by field, all 48 in their order; null when empty
 */
public record Book(
        long id,
        String number,
        String state,
        int version,
        @Nullable String mergedInto,
        Map<StandardField, @Nullable String> fields,
        List<Map<String, @Nullable Object>> identifiers,
        List<Map<String, @Nullable Object>> links,
        List<Map<String, @Nullable Object>> visits,
        List<Map<String, @Nullable Object>> vaccinations,
        List<Map<String, @Nullable Object>> lifeEvents,
        List<Map<String, @Nullable Object>> contradictions,
        List<Map<String, @Nullable Object>> reviews) {}
