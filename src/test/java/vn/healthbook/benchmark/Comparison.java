package vn.healthbook.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.field.StandardField;

/** Whether a peer has done the same work: rows of each table, and the books value by value. */
final class Comparison {

    /** What the first load fills. */
    static final List<String> TABLES = List.of(
            "source.population_statement",
            "source.insurance_statement",
            "source.record",
            "registry.book",
            "registry.link",
            "registry.link_review",
            "registry.identity",
            "quality.delivery_line");

    private static final int FETCH = 2000;

    private long books;
    private long same;
    private final Map<String, Long> equalValues = new LinkedHashMap<>();

    private Comparison() {}

    /** Rows of a table as a peer's first load left them. */
    static Map<String, Long> rows(DatabaseAddress database) throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet result = statement.executeQuery("select count(*) from " + table)) {
                    result.next();
                    rows.put(table, result.getLong(1));
                }
            }
        }
        return rows;
    }

    static String of(DatabaseAddress ours, DatabaseAddress peer, String name) throws SQLException {
        Map<String, Long> our = rows(ours);
        Map<String, Long> their = rows(peer);
        StringBuilder text = new StringBuilder("| table | ours | ").append(name).append(" |\n| --- | ---: | ---: |\n");
        our.forEach((table, rows) ->
                text.append("| %s | %,d | %,d |%n".formatted(table, rows, their.getOrDefault(table, 0L))));
        Comparison comparison = new Comparison();
        comparison.compareBooks(ours, peer);
        return text.append(comparison.sentence(name)).toString();
    }

    private String sentence(String name) {
        String differing = equalValues.entrySet().stream()
                .filter(each -> each.getValue() < books)
                .map(each -> "%s %.3f %%".formatted(each.getKey(), 100.0 * each.getValue() / Math.max(1, books)))
                .collect(Collectors.joining(", "));
        return "%nBooks that stand on the same record: %,d; all 48 fields as %s has them: %.3f %%. %s%n"
                .formatted(
                        books,
                        name,
                        100.0 * same / Math.max(1, books),
                        differing.isEmpty() ? "" : "Equal values by field, where not all: " + differing + ".");
    }

    /** Both sides in the order of their records, side by side. */
    private void compareBooks(DatabaseAddress ours, DatabaseAddress peer) throws SQLException {
        List<String> fields = new ArrayList<>();
        for (StandardField field : StandardField.values()) {
            fields.add(field.column());
            equalValues.put(field.column(), 0L);
        }
        String query = "select r.source || ' ' || r.record_key as record, "
                + fields.stream().map(field -> "b." + field + "::text").collect(Collectors.joining(", "))
                + " from registry.book b join source.record r on r.record_id = b.anchor_record_id"
                + " order by (r.source || ' ' || r.record_key) collate \"C\"";
        try (Connection left = ours.connect();
                Connection right = peer.connect();
                ResultSet a = open(left, query);
                ResultSet b = open(right, query)) {
            boolean hasA = a.next();
            boolean hasB = b.next();
            while (hasA && hasB) {
                int order = a.getString(1).compareTo(b.getString(1));
                if (order == 0) {
                    compare(a, b, fields);
                }
                hasA = order <= 0 ? a.next() : hasA;
                hasB = order >= 0 ? b.next() : hasB;
            }
        }
    }

    private void compare(ResultSet a, ResultSet b, List<String> fields) throws SQLException {
        books++;
        boolean all = true;
        for (int i = 0; i < fields.size(); i++) {
            boolean equal = Objects.equals(a.getString(i + 2), b.getString(i + 2));
            all &= equal;
            if (equal) {
                equalValues.merge(fields.get(i), 1L, Long::sum);
            }
        }
        same += all ? 1 : 0;
    }

    /** In pieces, so that any city fits into memory. */
    private static ResultSet open(Connection connection, String query) throws SQLException {
        connection.setAutoCommit(false);
        Statement statement = connection.createStatement();
        statement.setFetchSize(FETCH);
        statement.closeOnCompletion();
        return statement.executeQuery(query);
    }
}
