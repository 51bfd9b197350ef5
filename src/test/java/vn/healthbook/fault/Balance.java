package vn.healthbook.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.healthbook.truth.Delivery;

/**
 * Invariants I1 and I2 by a count of one's own: the records of every delivered file as they lie in it, against the fates in the tables and the rows
 * of the acknowledgement. Shares no code with the jobs.
 */
final class Balance {

    private static final String FATES = """
            select d.delivery_id, d.file_name, d.state, d.records, l.fate, count(*) as lines, count(distinct l.record) as numbers, max(l.record) as last
            from batch.delivery d
            left join quality.delivery_line l on l.delivery_id = d.delivery_id
            group by d.delivery_id, l.fate
            """;

    private static final String UNEXPLAINED = """
            select d.file_name || ' record ' || l.record
            from quality.delivery_line l
            join batch.delivery d on d.delivery_id = l.delivery_id
            left join quality.rejected_line j on j.delivery_id = l.delivery_id and j.record = l.record
            where l.fate = 'rejected' and (cardinality(j.reasons) > 0 and cardinality(j.delivered) > 0) is not true
            """;

    private final List<String> violations = new ArrayList<>();
    private final Map<String, Long> fates = new TreeMap<>();
    private long files;
    private long records;

    private static final class Row {
        private final long delivery;
        private final String state;
        private final long records;
        private long lines;
        private long numbers;
        private long last;

        private Row(long delivery, String state, long records) {
            this.delivery = delivery;
            this.state = state;
            this.records = records;
        }
    }

    private Balance() {}

    static Balance of(JdbcClient jdbc, Path home, List<Delivery> delivered) throws IOException {
        Balance balance = new Balance();
        Map<String, Row> rows = balance.rows(jdbc);
        List<Path> known = new ArrayList<>();
        for (Delivery delivery : delivered) {
            if (rows.containsKey(name(delivery.file()))) {
                known.add(delivery.file());
            }
        }
        for (Delivery delivery : delivered) {
            Row row = rows.remove(name(delivery.file()));
            if (row != null) {
                balance.judge(delivery.file(), row, home);
            } else if (known.stream().noneMatch(other -> isSame(other, delivery.file()))) {
                balance.violations.add("file without delivery: " + name(delivery.file()));
            }
        }
        rows.keySet().forEach(name -> balance.violations.add("delivery of no file: " + name));
        jdbc.sql(UNEXPLAINED)
                .query(String.class)
                .list()
                .forEach(line -> balance.violations.add("rejected without reason or text: " + line));
        return balance;
    }

    private Map<String, Row> rows(JdbcClient jdbc) {
        Map<String, Row> rows = new HashMap<>();
        jdbc.sql(FATES).query(each -> {
            Row row = new Row(each.getLong("delivery_id"), each.getString("state"), each.getLong("records"));
            Row first = rows.merge(each.getString("file_name"), row, (held, also) -> held);
            if (first.delivery != row.delivery) {
                violations.add("two deliveries of one file: " + each.getString("file_name"));
            }
            if (each.getString("fate") != null) {
                first.lines += each.getLong("lines");
                first.numbers += each.getLong("numbers");
                first.last = Math.max(first.last, each.getLong("last"));
                fates.merge(each.getString("fate"), each.getLong("lines"), Long::sum);
            }
        });
        return rows;
    }

    private void judge(Path file, Row row, Path home) throws IOException {
        long counted = records(Files.readString(file, StandardCharsets.UTF_8));
        Path answer = home.resolve("outputs/deliveries/" + row.delivery + "/acknowledgement-" + row.delivery + ".csv");
        long answered = Files.exists(answer) ? records(Files.readString(answer, StandardCharsets.UTF_8)) : -1;
        files++;
        records += counted;
        boolean each = row.lines == counted && row.numbers == counted && row.last == counted;
        if (!row.state.equals("APPLIED") || row.records != counted || !each || answered != counted) {
            violations.add("does not balance: %s %s: %d in the file, %d read, %d fates, last %d, %d acknowledged"
                    .formatted(name(file), row.state, counted, row.records, row.lines, row.last, answered));
        }
    }

    /** Records after the header; lines of nothing but blanks, commas and empty quotes are none, a line feed inside quotes ends none. */
    static long records(String text) {
        long found = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !quoted) {
                found += blank ? 0 : 1;
                blank = true;
            } else {
                blank &= Character.isWhitespace(c) || c == '"' || c == '\uFEFF' || (c == ',' && !quoted);
            }
        }
        return found + (blank ? 0 : 1) - 1;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    List<String> violations() {
        return violations;
    }

    @Override
    public String toString() {
        return "%d deliveries, %,d records = %s".formatted(files, records, fates);
    }
}
