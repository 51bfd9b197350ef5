package vn.healthbook.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.healthbook.TestProgram;

/** What a run empties on its way is read by nothing that comes later: a statement that looked there would find nothing and say nothing. */
class ReleasedStagingTest {

    private static final long RUN = 424_242;
    private static final String PLANNING = "[a-z]+/(?:plan|propose|decide|reach)_\\w+|[a-z]+/list_pairs_to_judge";
    /** What the gate asks, before anything is applied. */
    private static final String GATE = "create/(?:measure_plan|note_filled|note_books_filled)";

    @ParameterizedTest
    @CsvSource({
        "release_considerations, staging.evidence, create/plan_books, -",
        "release_statements, staging.statement, create/apply_statements, batch/count_records|link/follow_\\w+|merge/list_doses"
                + "|create/(?:apply|change)_records|(?:create|standardize)/apply_statements",
        "release_books, staging.book_plan, create/apply_books, batch/count_clusters|link/follow_\\w+|link/apply_reviews|(?:merge|reconcile)/list_\\w+"
                + "|link/release_links|link/apply_links|create/(?:end|change|apply)_(?:books|identities)|reconcile/apply_contradictions"
    })
    void isReadByWhatComesBeforeAlone(
            String release, String released, String reader, String before, @TempDir Path home) {
        Set<String> tables;
        try (TestProgram program = TestProgram.open(home)) {
            tables = released(program.jdbc(), release);
        }
        List<String> readers = SqlFile.list().stream()
                .filter(file -> file.read().stream().anyMatch(tables::contains))
                .map(SqlFile::name)
                .toList();

        assertThat(tables).contains(released).doesNotContain("staging.line_plan", "staging.statement_plan");
        assertThat(readers)
                .contains(reader)
                .allMatch(Pattern.compile(String.join("|", PLANNING, GATE, before))
                        .asMatchPredicate());
    }

    /** Tables of a run that have other files on the disk afterwards. */
    private static Set<String> released(JdbcClient jdbc, String release) {
        call(jdbc, "staging.open");
        Map<String, Long> before = files(jdbc);
        call(jdbc, "staging." + release);
        Map<String, Long> after = files(jdbc);
        call(jdbc, "staging.close");
        Set<String> released = new TreeSet<>(before.keySet());
        released.removeIf(table -> before.get(table).equals(after.get(table)));
        return released;
    }

    private static void call(JdbcClient jdbc, String function) {
        jdbc.sql("select " + function + "(:run)").param("run", RUN).query().listOfRows();
    }

    private static Map<String, Long> files(JdbcClient jdbc) {
        Map<String, Long> files = new LinkedHashMap<>();
        jdbc.sql("""
                        select 'staging.' || replace(relname, '_' || :run, ''), relfilenode from pg_class
                        where relnamespace = 'staging'::regnamespace and relkind = 'r' and relname like '%\\_' || :run
                        """).param("run", RUN).query(row -> {
            files.put(row.getString(1), row.getLong(2));
        });
        return files;
    }
}
