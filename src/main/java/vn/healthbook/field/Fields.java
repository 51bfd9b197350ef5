package vn.healthbook.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All fields by their column name; the names are unique over both catalogues. */
public final class Fields {

    private static final Map<String, Field> BY_COLUMN = byColumn();

    private Fields() {}

    public static Optional<Field> find(String column) {
        return Optional.ofNullable(BY_COLUMN.get(column));
    }

    public static List<Field> list() {
        return List.copyOf(BY_COLUMN.values());
    }

    private static Map<String, Field> byColumn() {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Field field : StandardField.values()) {
            fields.put(field.column(), field);
        }
        for (Field field : EventField.values()) {
            fields.put(field.column(), field);
        }
        return fields;
    }
}
