package vn.healthbook.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.healthbook.sql.Sql;

/**
 * What is held to be true, without surrogate keys, runs, lines and book numbers: living books by the record they stand on, current identities,
 * links, reviews, events as they stand, contradictions. The statements are those of the truth hash, so that what is proved here is what that hash tells.
 *
 * @param tables the rows of each table as texts, in a fixed order
 */
record TruthContent(Map<String, List<String>> tables) {

    private static final List<String> TABLES =
            List.of("book", "identity", "link", "link_review", "visit", "vaccination", "life_event", "contradiction");
    private static final int SHOWN = 6;

    static TruthContent of(JdbcClient jdbc) {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : TABLES) {
            tables.put(
                    table,
                    jdbc.sql(Sql.named("report/truth/" + table).text())
                            .query(String.class)
                            .list());
        }
        return new TruthContent(tables);
    }

    /** The rows that only one side has, a few of each table; empty when both hold the same. */
    String difference(TruthContent other) {
        StringBuilder text = new StringBuilder();
        tables.forEach((table, rows) -> {
            List<String> theirs = other.tables().getOrDefault(table, List.of());
            describe(text, table + " only in the first", rows, theirs);
            describe(text, table + " only in the second", theirs, rows);
        });
        return text.toString();
    }

    private static void describe(StringBuilder text, String what, List<String> rows, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(row -> left.merge(row, 1, Integer::sum));
        List<String> surplus = new ArrayList<>();
        for (String row : rows) {
            if (left.merge(row, -1, Integer::sum) < 0) {
                surplus.add(row);
            }
        }
        if (!surplus.isEmpty()) {
            text.append(what).append(": ").append(surplus.size()).append('\n');
            surplus.stream()
                    .limit(SHOWN)
                    .forEach(row -> text.append("    ").append(row).append('\n'));
        }
    }
}
