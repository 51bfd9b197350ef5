package vn.healthbook.generate;

import java.util.ArrayList;
import java.util.List;

/** The values of one record under their column names, to be changed. */
final class Cells {

    private final List<String> header;
    private final List<String> values;

    Cells(List<String> header, List<String> values) {
        this.header = header;
        this.values = new ArrayList<>(values);
    }

    boolean has(String column) {
        return header.contains(column);
    }

    /** "" where there is no such column. */
    String get(String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= values.size() ? "" : values.get(at);
    }

    void set(String column, String value) {
        values.set(header.indexOf(column), value);
    }

    /** One value too few. */
    void dropLast() {
        values.remove(values.size() - 1);
    }

    /** One value too many. */
    void add(String value) {
        values.add(value);
    }

    List<String> values() {
        return List.copyOf(values);
    }
}
