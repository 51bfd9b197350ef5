package vn.healthbook.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunResult;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;
import vn.healthbook.steward.PersonDecisions;
import vn.healthbook.steward.RecordPair;
import vn.healthbook.steward.Word;

/** Decisions hold over every later run: taken before the evidence or after it, they come to the same truth; undone, to that without them. */
class DecisionOrderTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final int NIGHTS = 2;
    private static final int MOST = 6;
    private static final Word WORD = new Word("Nguyen Van Kiem", "asked them");

    private int runs;

    private record Decided(String source, String key, String otherSource, String otherKey, int place) {
        PersonDecisions.Verdict verdict() {
            return place % 2 == 0 ? PersonDecisions.Verdict.SAME : PersonDecisions.Verdict.DIFFERENT;
        }
    }

    @Test
    void arrivalDecidesNothing(@TempDir Path folder) throws IOException {
        Path city = folder.resolve("city");
        new CityGenerator(new CityPlan(130, 3, NIGHTS, FIRST)
                        .withEventsPerNight(0.25, 0.1, 0.12, 0.03)
                        .withNoise(4))
                .write(city);
        List<Delivery> all = Delivery.list(city, NIGHTS);
        try (TestProgram program =
                TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), Path.of("sample-data/jobs"))) {
            take(program, all, 1);
            take(program, all, 2);
            TruthContent undecided = TruthContent.of(program.jdbc());
            List<Decided> decisions = program.jdbc()
                    .sql("select r.source, r.record_key, c.source, c.record_key from registry.link_review w"
                            + " join source.record r using (record_id) join source.record c on c.record_id = w.candidate_record_id"
                            + " order by 1, 2, 3, 4")
                    .query((row, number) ->
                            new Decided(row.getString(1), row.getString(2), row.getString(3), row.getString(4), number))
                    .list();
            assertThat(decisions).hasSizeGreaterThan(2);
            decisions = decisions.subList(0, Math.min(MOST, decisions.size()));
            decisions.forEach(each -> assertThat(decide(program, each)).isTrue());
            TruthContent decided = TruthContent.of(program.jdbc());
            assertThat(undecided.difference(decided)).isNotEmpty();
            for (Decided each : decisions) {
                expectDone(program.bean(PersonDecisions.class)
                        .undo(pair(program, each).orElseThrow(), WORD, FIRST.plusDays(runs++)));
            }
            assertThat(undecided.difference(TruthContent.of(program.jdbc())))
                    .as("undone (first: never decided)")
                    .isEmpty();

            EmptyRegistry.make(program.jdbc());
            take(program, all, 1);
            List<Decided> later = new ArrayList<>();
            decisions.stream().filter(each -> !decide(program, each)).forEach(later::add);
            assertThat(later).hasSizeLessThan(decisions.size());
            take(program, all, 2);
            later.forEach(each -> assertThat(decide(program, each)).isTrue());
            assertThat(decided.difference(TruthContent.of(program.jdbc())))
                    .as("first: decided after the last night, second: before it")
                    .isEmpty();
        }
    }

    private boolean decide(TestProgram program, Decided each) {
        Optional<RecordPair> pair = pair(program, each);
        pair.ifPresent(known -> expectDone(
                program.bean(PersonDecisions.class).decide(known, each.verdict(), WORD, FIRST.plusDays(runs++))));
        return pair.isPresent();
    }

    private static Optional<RecordPair> pair(TestProgram program, Decided each) {
        return program.jdbc()
                .sql("select r.record_id, c.record_id from source.record r, source.record c"
                        + " where r.source = ? and r.record_key = ? and c.source = ? and c.record_key = ?")
                .params(each.source(), each.key(), each.otherSource(), each.otherKey())
                .query((row, number) -> new RecordPair(row.getLong(1), row.getLong(2)))
                .optional();
    }

    private void take(TestProgram program, List<Delivery> deliveries, int night) {
        for (String job : Delivery.NIGHT) {
            String[] inputs = deliveries.stream()
                    .filter(delivery ->
                            delivery.night() == night && delivery.job().equals(job))
                    .map(Delivery::input)
                    .toArray(String[]::new);
            if (inputs.length > 0) {
                expectDone(program.run(job, FIRST.plusDays(runs++), inputs));
            }
        }
    }

    private static void expectDone(RunResult result) {
        assertThat(result.exit()).as(result.english()).isEqualTo(ExitCode.DONE);
    }
}
