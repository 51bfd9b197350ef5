package vn.healthbook.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.RunResult;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.steward.DeliveryDecisions;
import vn.healthbook.steward.Word;

/** Plays each story of {@code sample-data/} on a registry of its own, compares it with what it should come to, and plays it again. */
class StoryTest {

    static List<Story> stories() throws IOException {
        return Story.list();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void comesToWhatItSaysAndChangesNothingTheSecondTime(Story story, @TempDir Path home) throws IOException {
        List<Story.Table> expected = story.expected();
        assertThat(expected).as("tables in expected/").isNotEmpty();
        try (TestProgram program = TestProgram.open(home, TestDatabases.fresh(), Story.jobs())) {
            play(story, program);
            for (Story.Table table : expected) {
                assertThat(lines(table.columns(), actual(program.jdbc(), table)))
                        .as("%s: expected/%s.csv", story, table.name())
                        .isEqualTo(lines(table.columns(), table.rows()));
            }
            Map<String, String> held = held(program.jdbc());
            play(story, program);
            assertThat(held(program.jdbc())).as("%s, played again", story).isEqualTo(held);
        }
    }

    @Test
    void hasAStoryInFiveLinesForEveryFolder() throws IOException {
        List<Story> stories = stories();
        assertThat(stories).hasSizeGreaterThan(5);
        for (Story story : stories) {
            assertThat(Files.readAllLines(story.folder().resolve("story.md")))
                    .as("%s/story.md", story)
                    .hasSizeBetween(3, 14);
        }
    }

    private static void play(Story story, TestProgram program) throws IOException {
        for (Story.Step step : story.steps()) {
            RunResult result = step.job().equals("withdraw-delivery")
                    ? withdraw(step, program)
                    : program.run(step.job(), step.date(), step.inputs());
            assertThat(result.exit().code())
                    .as("%s, %s on %s: %s", story, step.job(), step.date(), result.english())
                    .isEqualTo(step.exit());
        }
    }

    /** As {@code healthbook deliveries withdraw ID} does, the delivery known by its file. */
    private static RunResult withdraw(Story.Step step, TestProgram program) {
        long delivery = program.jdbc()
                .sql("select delivery_id from batch.delivery where file_name = :file")
                .param("file", step.inputs()[0].replaceFirst(".*/", ""))
                .query(Long.class)
                .single();
        return program.bean(DeliveryDecisions.class)
                .withdraw(delivery, step.date(), false, new Word("Nguyen Van Kiem", "the story"));
    }

    private static List<List<String>> actual(JdbcClient jdbc, Story.Table table) throws IOException {
        return jdbc.sql(query(table.name()))
                .query((row, number) -> {
                    List<String> values = new ArrayList<>();
                    for (String column : table.columns()) {
                        values.add(Objects.toString(row.getString(column), ""));
                    }
                    return values;
                })
                .list();
    }

    private static String query(String name) throws IOException {
        try (InputStream in = StoryTest.class.getResourceAsStream("/story/" + name + ".sql")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** One text, so that a difference shows as the lines that differ; the order of rows is free. */
    private static String lines(List<String> columns, List<List<String>> rows) {
        return String.join(",", columns)
                + rows.stream()
                        .map(row -> "\n" + String.join(",", row))
                        .sorted()
                        .collect(Collectors.joining());
    }

    /** Every row of the evidence and of the registry, surrogate keys and runs included: to the letter. */
    private static Map<String, String> held(JdbcClient jdbc) {
        List<String> tables = jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('source', 'registry') and c.relkind = 'r' and c.relname <> 'writer'
                        """).query(String.class).list();
        Map<String, String> held = new TreeMap<>();
        for (String table : tables) {
            held.put(
                    table,
                    jdbc.sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
                                            .formatted(table))
                            .query(String.class)
                            .single());
        }
        return held;
    }
}
