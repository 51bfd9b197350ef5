package vn.healthbook.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.TestDatabases;

/** The phases of {@code benchmarks/run} on a village, so that the command is there when it is needed; nothing is timed. */
class BenchmarkTest {

    private static final int PEOPLE = 200;

    @Test
    void peersFillTheSameTablesAndWhatIsKnownIsNotWrittenAgain(@TempDir Path folder) throws Exception {
        Extracts extracts = Extracts.make(Files.createDirectories(folder.resolve("village")), PEOPLE, 5, 1);
        Phases phases =
                new Phases(Launcher.ofClassPath(), false, 100, extracts, new OfTests(folder), folder.resolve("work"));

        List<Measured> first = phases.run(EnumSet.of(Phase.FIRST, Phase.PEER_SQL, Phase.PEER_ROWS));
        Map<String, Long> ours = Comparison.rows(phases.database(Phase.FIRST));
        for (Phase peer : List.of(Phase.PEER_SQL, Phase.PEER_ROWS)) {
            Map<String, Long> theirs = Comparison.rows(phases.database(peer));
            assertThat(theirs)
                    .as(peer.word())
                    .containsEntry("quality.delivery_line", extracts.lines())
                    .containsEntry("source.population_statement", ours.get("source.population_statement"))
                    .containsEntry("source.insurance_statement", ours.get("source.insurance_statement"))
                    .containsEntry("source.record", ours.get("source.record"))
                    .containsEntry("registry.book", ours.get("registry.book"));
        }
        List<Measured> later = phases.run(EnumSet.of(Phase.RELOAD, Phase.CHANGED, Phase.RULES));

        assertThat(first).extracting(Measured::sourceRows).allMatch(rows -> rows > 0);
        assertThat(later).extracting(Measured::phase).containsExactly(Phase.RELOAD, Phase.CHANGED, Phase.RULES);
        assertThat(later.get(0).sourceRows()).isZero();
        assertThat(later.get(0).registryRows()).isZero();
        assertThat(later.get(1).sourceRows()).isPositive();
        assertThat(later.get(2).sourceRows()).isPositive();
        Report report = new Report(first);
        assertThat(report.table()).contains("| first: ", "| peer-sql: ", "| peer-rows: ");
        assertThat(report.ratios()).contains("| peer-sql : first |", "| peer-rows : first |");
        // Which parts are the longest is chance in a village.
        assertThat(report.steps().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).matches("first: [a-z].* \\d+\\.\\d"))
                .anySatisfy(line -> assertThat(line).matches("peer-sql: [a-z].* \\d+\\.\\d"));
    }

    /** Migrated once by a program, then copied. */
    private record OfTests(Path folder) implements Phases.Databases {

        @Override
        public DatabaseAddress migrated(String name) {
            return TestDatabases.fresh("benchmark: migrated", this::migrate);
        }

        @Override
        public long postmaster() {
            return 0;
        }

        private void migrate(DatabaseAddress database) {
            Launcher launcher = Launcher.ofClassPath();
            String heapLog = folder.resolve("migrate.gc").toString();
            List<String> words = launcher.command(folder, Path.of("jobs").toAbsolutePath(), List.of("db", "migrate"));
            ProcessBuilder builder = new ProcessBuilder(words.stream()
                            .map(word -> word.replace("HEAP_LOG", heapLog))
                            .toList())
                    .inheritIO();
            builder.environment().putAll(Launcher.named(database));
            try {
                assertThat(builder.start().waitFor()).isZero();
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
