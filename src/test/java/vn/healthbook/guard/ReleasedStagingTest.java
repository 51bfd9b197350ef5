package vn.healthbook.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.healthbook.TestProgram;

/** What a run empties when it begins to apply is read by planning alone: an apply statement that looked there would find nothing and say nothing. */
class ReleasedStagingTest {

    private static final long RUN = 424_242;
    private static final Pattern PLANNING =
            Pattern.compile("[a-z]+/(?:(?:plan|propose|decide|reach)_\\w+|list_pairs_to_judge)");

    @Test
    void isReadByPlanningAlone(@TempDir Path home) {
        Set<String> released;
        try (TestProgram program = TestProgram.open(home)) {
            released = released(program.jdbc());
        }
        List<String> readers = SqlFile.list().stream()
                .filter(file -> file.read().stream().anyMatch(released::contains))
                .map(SqlFile::name)
                .toList();

        assertThat(released).contains("staging.evidence", "staging.saying").doesNotContain("staging.book_plan");
        assertThat(readers).contains("create/plan_books").allMatch(PLANNING.asMatchPredicate());
    }

    /** Tables of a run that have other files on the disk afterwards. */
    private static Set<String> released(JdbcClient jdbc) {
        call(jdbc, "staging.open");
        Map<String, Long> before = files(jdbc);
        call(jdbc, "staging.release_considerations");
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
