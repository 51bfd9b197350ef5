package vn.healthbook.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Rows for a reader: on the terminal with titles in the reader's language and numbers to the right, as CSV or JSON with the names of the columns.
 */
public final class Table {

    private record Head(String name, String title, boolean number) {}

    private final List<Head> heads = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** A column of text; {@code name} is for machines, {@code title} for people. */
    public Table text(String name, String title) {
        heads.add(new Head(name, title, false));
        return this;
    }

    /** A column of numbers. */
    public Table number(String name, String title) {
        heads.add(new Head(name, title, true));
        return this;
    }

    public Table row(@Nullable Object... values) {
        if (values.length != heads.size()) {
            throw new IllegalArgumentException(values.length + " values for " + heads.size() + " columns");
        }
        rows.add(values);
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** For the terminal: no frame, two blanks between columns. */
    public String forPeople() {
        Column[] columns = heads.stream()
                .map(head -> {
                    HorizontalAlign align = head.number() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
                    return new Column()
                            .header(head.title())
                            .headerAlign(align)
                            .dataAlign(align)
                            .maxWidth(200);
                })
                .toArray(Column[]::new);
        Object[][] cells = rows.stream()
                .map(row -> Arrays.stream(row).map(Table::shown).toArray())
                .toArray(Object[][]::new);
        return AsciiTable.getTable(AsciiTable.NO_BORDERS, columns, cells)
                .lines()
                .map(String::stripTrailing)
                .reduce((above, below) -> above + System.lineSeparator() + below)
                .orElse("");
    }

    public String csv() {
        StringBuilder text = new StringBuilder();
        try {
            CSVFormat.RFC4180.printRecord(text, heads.stream().map(Head::name).toArray());
            for (@Nullable Object[] row : rows) {
                CSVFormat.RFC4180.printRecord(text, row);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("a text does not fail", impossible);
        }
        return text.toString();
    }

    /** The rows as JSON objects. */
    public String json() {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.length; i++) {
                object.put(heads.get(i).name(), row[i]);
            }
            objects.add(object);
        }
        return Json.text(objects);
    }

    /** For a page: a table with head cells that name their columns. */
    String html() {
        StringBuilder text = new StringBuilder("<table>\n<thead><tr>");
        heads.forEach(head -> text.append(head.number() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                .append(RunPage.escaped(head.title()))
                .append("</th>"));
        text.append("</tr></thead>\n<tbody>\n");
        for (@Nullable Object[] row : rows) {
            text.append("<tr>");
            for (int i = 0; i < row.length; i++) {
                text.append(heads.get(i).number() ? "<td class=\"n\">" : "<td>")
                        .append(RunPage.escaped(String.valueOf(shown(row[i]))))
                        .append("</td>");
            }
            text.append("</tr>\n");
        }
        return text.append("</tbody>\n</table>\n").toString();
    }

    private static Object shown(@Nullable Object value) {
        if (value instanceof Double seconds) {
            return String.format(Locale.ROOT, "%,.1f", seconds);
        }
        if (value instanceof Long || value instanceof Integer) {
            return String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
        }
        return value == null ? "" : value;
    }
}
