package vn.healthbook.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.Task;
import vn.healthbook.field.Field;
import vn.healthbook.field.FieldFamily;
import vn.healthbook.field.FieldNotice;
import vn.healthbook.field.Fields;
import vn.healthbook.field.Mask;
import vn.healthbook.field.StandardField;
import vn.healthbook.layout.Source;
import vn.healthbook.sql.CopyTable;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** Counts what a run of today's rules changes: values of statements and books, findings, entries of code lists. Keeps no value of a person. */
@Component
class RestatementChanges implements Task {

    /** Whether this one is there depends on the other lines of the file; it is found when a file is taken, not when a line is read again. */
    private static final Set<FieldNotice> OF_FILES = Set.of(FieldNotice.DATE_DAY_MONTH_UNCLEAR);

    private static final Sql NOTE = Sql.named("standardize/note_change");

    private final SqlRunner sql;
    private final Standing standing;
    private final CopyTable samples;

    RestatementChanges(SqlRunner sql, Standing standing, DataSource dataSource) {
        this.sql = sql;
        this.standing = standing;
        this.samples = new CopyTable(
                dataSource,
                "quality.run_change_sample",
                List.of("run_id", "scope", "source", "field", "place", "before", "after", "rows"));
    }

    @Override
    public void run(long run) {
        Map<String, Object> of = Map.of("run", run);
        sql.update(Sql.named("standardize/forget_changes"), of);
        sql.update(Sql.named("standardize/forget_samples"), of);
        Sql values = Sql.named("standardize/note_value_changes");
        sql.analyze(values);
        sql.update(values, of);
        Sql notices = Sql.named("standardize/note_notice_changes");
        sql.analyze(notices);
        sql.update(notices, Map.of("run", run, "codes", CopyTable.array(codes())));
        files(run);
        samples(run);
    }

    private static List<String> codes() {
        return Arrays.stream(FieldNotice.values())
                .filter(code -> !OF_FILES.contains(code))
                .map(Enum::name)
                .toList();
    }

    /** Against the files under which the first source stands that has kept them: those of the other sources are the same or older. */
    private void files(long run) {
        Optional<Map<String, String>> before = Arrays.stream(Source.values())
                .map(source -> standing.find(source.label()))
                .flatMap(Optional::stream)
                .map(EarlierRules::files)
                .findFirst();
        if (before.isEmpty()) {
            return;
        }
        Set<String> names = new TreeSet<>(before.get().keySet());
        names.addAll(standing.files().keySet());
        for (String name : names) {
            String then = before.get().getOrDefault(name, "");
            String now = standing.files().getOrDefault(name, "");
            if (!then.equals(now)) {
                note(run, name, entries(then), entries(now));
            }
        }
    }

    private void note(long run, String file, Map<String, String> then, Map<String, String> now) {
        long changed = then.entrySet().stream()
                .filter(entry ->
                        now.containsKey(entry.getKey()) && !entry.getValue().equals(now.get(entry.getKey())))
                .count();
        Set<String> come = new HashSet<>(now.keySet());
        come.removeAll(then.keySet());
        Set<String> gone = new HashSet<>(then.keySet());
        gone.removeAll(now.keySet());
        sql.update(
                NOTE,
                Map.of(
                        "run",
                        run,
                        "scope",
                        "FILE",
                        "source",
                        "",
                        "subject",
                        file,
                        "changed",
                        changed,
                        "appeared",
                        come.size(),
                        "vanished",
                        gone.size()));
    }

    /** The lines of a list by their code, all versions of a code together; a column that was added and left blank changes no line. */
    private static Map<String, String> entries(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(RestatementChanges::withoutBlankEnd)
                .collect(Collectors.toMap(
                        line -> line.split("[,: ]", 2)[0], line -> line, (a, b) -> a + "\n" + b, TreeMap::new));
    }

    private static String withoutBlankEnd(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ',') {
            end--;
        }
        return line.substring(0, end);
    }

    private void samples(long run) {
        List<Sample> list = new ArrayList<>();
        sql.query(Sql.named("standardize/list_samples"), Map.of("run", run)).query(row -> {
            Sample sample = new Sample(
                    row.getString("scope"),
                    row.getString("source"),
                    row.getString("field"),
                    shown(row.getString("field"), row.getString("before")),
                    shown(row.getString("field"), row.getString("after")));
            list.add(sample.times(row.getLong("rows")));
        });
        Map<Sample, Long> rowsOf = new java.util.LinkedHashMap<>();
        list.forEach(sample -> rowsOf.merge(sample.times(0), sample.rows(), Long::sum));
        samples.write(rows -> {
            String of = "";
            int place = 0;
            for (Map.Entry<Sample, Long> each : rowsOf.entrySet()) {
                Sample sample = each.getKey();
                String field = sample.scope() + " " + sample.source() + " " + sample.field();
                place = field.equals(of) ? place + 1 : 1;
                of = field;
                rows.add(
                        run,
                        sample.scope(),
                        sample.source(),
                        sample.field(),
                        place,
                        sample.before(),
                        sample.after(),
                        each.getValue());
            }
        });
    }

    /** A code of a list says nothing of whose it is; anything else, and what is nobody's business, is shown by its shape. */
    private static String shown(String column, @Nullable String value) {
        boolean open = Fields.find(column).map(RestatementChanges::isCode).orElse(false);
        return value == null ? "" : open ? value : Mask.of(value);
    }

    private static boolean isCode(Field field) {
        boolean code = field.family() == FieldFamily.CODE || field.family() == FieldFamily.WARD;
        return code && field != StandardField.DISABILITY_CODE;
    }

    private record Sample(String scope, String source, String field, String before, String after, long rows) {

        Sample(String scope, String source, String field, String before, String after) {
            this(scope, source, field, before, after, 0);
        }

        Sample times(long times) {
            return new Sample(scope, source, field, before, after, times);
        }
    }
}
