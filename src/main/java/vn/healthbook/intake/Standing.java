package vn.healthbook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.healthbook.book.ReportTask;
import vn.healthbook.field.CodeLists;
import vn.healthbook.field.RowStandardizer;
import vn.healthbook.layout.Layouts;
import vn.healthbook.notice.Severities;
import vn.healthbook.sql.CopyTable;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** The rules under which the evidence of each source stands, with the files they were made of. */
@Component
class Standing implements ReportTask {

    private final SqlRunner sql;
    private final String rulesVersion;
    private final Map<String, String> files = new TreeMap<>();

    Standing(SqlRunner sql, CodeLists codes, Severities severities, Layouts layouts) {
        this.sql = sql;
        this.rulesVersion = RowStandardizer.rulesVersion(codes, severities);
        codes.texts().forEach((name, text) -> files.put(EarlierRules.CODES + name, text));
        layouts.list().forEach(layout -> files.put(EarlierRules.LAYOUTS + layout.name(), EarlierRules.reading(layout)));
        files.put(EarlierRules.SEVERITIES, severities.text());
    }

    /** Keeps the files of the rules under which sources stand since this run. */
    @Override
    public void run(long run) {
        sql.update(Sql.named("intake/forget_standing_files"), Map.of());
        Map<String, String> of = Map.of("rules", rulesVersion);
        boolean kept = sql.query(Sql.named("intake/is_standing_kept"), of)
                .query(Boolean.class)
                .single();
        // a database takes no NUL; without its files a source is simply read as a whole
        if (!kept && files.values().stream().noneMatch(text -> text.indexOf('\0') >= 0)) {
            List<String> names = new ArrayList<>(files.keySet());
            sql.update(
                    Sql.named("intake/keep_standing_files"),
                    Map.of(
                            "rules",
                            rulesVersion,
                            "files",
                            CopyTable.array(names),
                            "contents",
                            CopyTable.array(new ArrayList<>(files.values()))));
        }
    }

    /** The rules under which a source stands; empty when nobody can say any more how they read a line. */
    Optional<EarlierRules> find(String source) {
        Map<String, String> kept = new TreeMap<>();
        List<String> version = new ArrayList<>();
        sql.query(Sql.named("intake/list_standing_files"), Map.of("source", source))
                .query(row -> {
                    version.add(row.getString("rules_version"));
                    kept.put(row.getString("file"), row.getString("content"));
                });
        return version.isEmpty() ? Optional.empty() : EarlierRules.of(version.get(0), kept);
    }

    /** Today's files, as they will be kept. */
    Map<String, String> files() {
        return files;
    }
}
