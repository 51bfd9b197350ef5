package vn.healthbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.steward.DeliveryDecisions;
import vn.healthbook.steward.Word;

/** Lines that cannot be used: at the borders of chunks, and up to and beyond what the gate allows. */
class BadRowsTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);
    private static final int[] CHUNKS = {1, 7, 100, 1000};
    private static final int RECORDS = 203;

    @Test
    void aBadRowAtAnyBorderOfAnyChunkIsRejectedAndNothingElse(@TempDir Path folder) throws Exception {
        NavigableSet<Integer> bad = new TreeSet<>(List.of(1, 2, RECORDS));
        for (int chunk : CHUNKS) {
            bad.addAll(IntStream.of(chunk - 1, chunk, chunk + 1)
                    .filter(each -> each >= 1 && each <= RECORDS)
                    .boxed()
                    .toList());
        }
        Path file = Files.writeString(folder.resolve("population-20261101.csv"), file(1, RECORDS, bad));
        List<String> ended = new ArrayList<>();
        for (int chunk : CHUNKS) {
            DatabaseAddress database = TestDatabases.fresh();
            Path home = folder.resolve("home-" + chunk);
            try (TestProgram program = TestProgram.open(
                    home,
                    database,
                    Trials.room(folder.resolve("jobs-" + chunk)),
                    "healthbook.chunk=" + chunk,
                    "healthbook.range=" + Math.max(chunk, 7))) {
                RunResult result = program.run("create-books", NIGHT, "population=" + file);

                assertThat(result.exit()).as(result.english()).isEqualTo(ExitCode.DONE);
                assertThat(rejected(program, "population-20261101.csv"))
                        .as("chunks of " + chunk)
                        .containsExactlyElementsOf(bad);
                assertThat(program.count("select count(*) from registry.book")).isEqualTo(RECORDS - bad.size());
            }
            Content content = Content.of(database);
            assertThat(content.faults()).isEmpty();
            ended.add(content.hash() + Files.readString(home.resolve("outputs/deliveries/1/acknowledgement-1.csv")));
        }
        assertThat(ended.stream().distinct()).hasSize(1);
    }

    @Test
    void exactlyTheLimitPassesAndOneMoreIsRefusedUntilSomebodyReleasesIt(@TempDir Path folder) throws Exception {
        Path room = Trials.room(folder.resolve("jobs"));
        limit(room, "10%");
        Map<Integer, String> states = new HashMap<>();
        List<String> inputs = new ArrayList<>();
        for (int bad : List.of(0, 1, 5, 10, 11, 50, 99, 100)) {
            inputs.add(input(folder, "share-" + bad, 1_000 * (1 + bad), bad));
            states.put(bad, bad <= 10 ? "APPLIED" : "REFUSED");
        }
        DatabaseAddress database = TestDatabases.fresh();
        try (TestProgram program = TestProgram.open(folder.resolve("home"), database, room)) {
            RunResult result = program.run("create-books", NIGHT, inputs.toArray(String[]::new));

            assertThat(result.exit()).as(result.english()).isEqualTo(ExitCode.DONE);
            states.forEach((bad, state) -> {
                assertThat(state(program, "share-" + bad + ".csv"))
                        .as(bad + " of 100")
                        .isEqualTo(state);
                assertThat(rejected(program, "share-" + bad + ".csv")).hasSize(bad);
            });
            assertThat(program.count("select count(*) from registry.book")).isEqualTo(400 - 16);

            String over = input(folder, "over", 500_000, 11);
            RunResult stopped = program.run("create-books", NIGHT.plusDays(1), over);
            RunResult again = program.run("create-books", NIGHT.plusDays(1), over);
            assertThat(List.of(stopped.exit(), again.exit())).containsOnly(ExitCode.GATED);
            assertThat(program.count("select count(*) from registry.book")).isEqualTo(400 - 16);

            assertThatThrownBy(() -> program.runs().approve(stopped.runId(), "rejected", "Lê Thị Kiểm", "known"))
                    .hasMessageContaining("deliveries release");
            long delivery = program.count("select delivery_id from batch.delivery where file_name = 'over.csv'");
            program.bean(DeliveryDecisions.class).release(delivery, new Word("Lê Thị Kiểm", "known"));
            RunResult opened = program.runs().run(new RunRequest("create-books", NIGHT.plusDays(2), List.of(), false));
            assertThat(opened.exit()).as(opened.english()).isEqualTo(ExitCode.DONE);
            assertThat(state(program, "over.csv")).isEqualTo("APPLIED");
            assertThat(rejected(program, "over.csv")).hasSize(11);
            assertThat(program.count("select count(*) from registry.book")).isEqualTo(400 - 16 + 89);
        }
        assertThat(Content.of(database).faults()).isEmpty();
    }

    @Test
    void aDeliveryThatWasStoppedNeitherHoldsUpARunNorComesInWhenTheRunIsApproved(@TempDir Path folder)
            throws Exception {
        Path room = Trials.room(folder.resolve("jobs"));
        limit(room, "10%");
        Path job = room.resolve("create-books.yml");
        Files.writeString(
                job,
                Files.readString(job).replaceAll("changed-books: \\{.*?}", "changed-books: {at-most: 1%, always: 0}"));
        try (TestProgram program = TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), room)) {
            assertThat(program.run("create-books", NIGHT, input(folder, "first", 1_000, 0))
                            .exit())
                    .isEqualTo(ExitCode.DONE);
            Path renamed = Files.writeString(
                    folder.resolve("renamed.csv"),
                    file(1_000, 100, new TreeSet<>()).replace(" Văn ", " Hữu "));
            RunResult asked = program.run(
                    "create-books",
                    NIGHT.plusDays(1),
                    "population=" + renamed + "@" + NIGHT.plusDays(1),
                    input(folder, "over", 500_000, 11));
            assertThat(asked.exit()).as(asked.english()).isEqualTo(ExitCode.GATED);
            assertThat(asked.english()).contains("changed-books").doesNotContain("rejected");

            assertThatThrownBy(() -> program.runs().approve(asked.runId(), "rejected", "Lê Thị Kiểm", "known"))
                    .hasMessageContaining("deliveries release");
            program.runs().approve(asked.runId(), "changed-books", "Lê Thị Kiểm", "all were renamed");
            RunResult done = program.runs().restart(asked.runId());
            assertThat(done.exit()).as(done.english()).isEqualTo(ExitCode.DONE);
            assertThat(state(program, "renamed.csv")).isEqualTo("APPLIED");
            assertThat(state(program, "over.csv")).isEqualTo("REFUSED");
        }
    }

    private static void limit(Path room, String share) throws IOException {
        Path job = room.resolve("create-books.yml");
        Files.writeString(
                job,
                Files.readString(job).replaceAll("rejected: \\{.*?}", "rejected: {at-most: " + share + ", always: 0}"));
    }

    /** A hundred records, the last of them bad. */
    private static String input(Path folder, String name, int first, int bad) throws IOException {
        NavigableSet<Integer> ordinals = new TreeSet<>();
        IntStream.rangeClosed(101 - bad, 100).forEach(ordinals::add);
        Path file = Files.writeString(folder.resolve(name + ".csv"), file(first, 100, ordinals));
        return "population=" + file + "@" + NIGHT;
    }

    private static String file(int first, int records, NavigableSet<Integer> bad) {
        StringBuilder text = new StringBuilder(People.HEADER);
        for (int ordinal = 1; ordinal <= records; ordinal++) {
            String good = People.line(first + ordinal);
            text.append(bad.contains(ordinal) ? spoilt(good, ordinal) : good);
        }
        return text.toString();
    }

    /** No name, too few values, too many. */
    private static String spoilt(String good, int ordinal) {
        return switch (ordinal % 3) {
            case 0 -> good.replaceFirst(",[^,]*", ",");
            case 1 -> good.substring(0, good.lastIndexOf(',')) + "\n";
            default -> good.replace("\n", ",x\n");
        };
    }

    private static List<Integer> rejected(TestProgram program, String file) {
        return program.jdbc()
                .sql("select j.record from quality.rejected_line j join batch.delivery d using (delivery_id)"
                        + " where d.file_name = :file order by j.record")
                .param("file", file)
                .query(Integer.class)
                .list();
    }

    private static String state(TestProgram program, String file) {
        return program.jdbc()
                .sql("select state from batch.delivery where file_name = :file")
                .param("file", file)
                .query(String.class)
                .single();
    }
}
