package vn.healthbook.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Rows for a reader: on the terminal with titles in the reader's language and numbers to the right, as CSV or JSON with the names of the columns.
 */
public final class Table {

    /** Columns that stand side by side on a telephone. */
    private static final int MOST_ON_A_PHONE = 5;

    private record Head(String name, String title, boolean number, boolean grouped) {}

    /**
     * A cell with a colour or a link on pages; elsewhere its text.
     *
     * @param tone class of the cell: {@code warn}, {@code bad}, {@code code}, or nothing
     * @param link where a click leads, or nothing
     */
    record Cell(String text, String tone, String link) {

        @Override
        public String toString() {
            return text;
        }
    }

    /** One of our own words: the code for machines, the text for people. */
    public record Word(String code, String text) {

        @Override
        public String toString() {
            return code;
        }
    }

    private final List<Head> heads = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** A column of text; {@code name} is for machines, {@code title} for people. */
    public Table text(String name, String title) {
        heads.add(new Head(name, title, false, false));
        return this;
    }

    /** A column of numbers. */
    public Table number(String name, String title) {
        heads.add(new Head(name, title, true, true));
        return this;
    }

    /** A column of numbers that name something: a run, a delivery, a line. They are shown as they are typed, without grouping. */
    public Table id(String name, String title) {
        heads.add(new Head(name, title, true, false));
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
        Object[][] cells = rows.stream().map(this::shown).toArray(Object[][]::new);
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
                object.put(heads.get(i).name(), row[i] instanceof Word word ? word.code() : row[i]);
            }
            objects.add(object);
        }
        return Json.text(objects);
    }

    /** For a page: a table whose cells name their columns, so that a narrow screen can show a row as a list. */
    String html() {
        StringBuilder text = new StringBuilder(
                heads.size() > MOST_ON_A_PHONE ? "<table class=\"wide\">\n<thead><tr>" : "<table>\n<thead><tr>");
        heads.forEach(head -> text.append(head.number() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                .append(RunPage.escaped(head.title()))
                .append("</th>"));
        text.append("</tr></thead>\n<tbody>\n");
        for (@Nullable Object[] row : rows) {
            text.append("<tr>");
            for (int i = 0; i < row.length; i++) {
                text.append(cell(heads.get(i), row[i]));
            }
            text.append("</tr>\n");
        }
        return text.append("</tbody>\n</table>\n").toString();
    }

    private static String cell(Head head, @Nullable Object value) {
        String tone = (head.number() ? "n " : "") + "c-" + head.name()
                + (value instanceof Cell told && !told.tone().isEmpty() ? " " + told.tone() : "");
        String shown = RunPage.escaped(String.valueOf(shown(head, value)));
        if (value instanceof Cell told && !told.link().isEmpty()) {
            shown = "<a href=\"" + RunPage.escaped(told.link()) + "\">" + shown + "</a>";
        }
        return "<td class=\"" + tone + "\" data-head=\"" + RunPage.escaped(head.title()) + "\">" + shown + "</td>";
    }

    private Object[] shown(@Nullable Object[] row) {
        return IntStream.range(0, row.length)
                .mapToObj(i -> shown(heads.get(i), row[i]))
                .toArray();
    }

    private static Object shown(Head head, @Nullable Object value) {
        if (value instanceof Double seconds) {
            return String.format(Locale.ROOT, "%,.1f", seconds);
        }
        if (head.grouped() && (value instanceof Long || value instanceof Integer)) {
            return String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
        }
        if (value instanceof Word word) {
            return word.text();
        }
        return value == null ? "" : value;
    }
}
