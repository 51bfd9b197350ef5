package vn.healthbook.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;
import vn.healthbook.steward.DeliveryDecisions;
import vn.healthbook.steward.Word;

/**
 * The wrong night loaded and taken back: for each kind of delivery, one of three nights (or all that ever came) is withdrawn, and what is held
 * to be true is the same to the letter as if it had never come. Released again, it brings everything back.
 */
class WithdrawalTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final int NIGHTS = 3;
    private static final int PEOPLE = Integer.getInteger("withdrawal.people", 120);
    private static final long SEED = Long.getLong("withdrawal.seed", 3);
    private static final Word WORD = new Word("Nguyen Van Kiem", "the wrong night");

    /** @param night the night whose deliveries are withdrawn; 0: those of all nights */
    private record Wrong(String layout, int night) {
        boolean is(Delivery delivery) {
            return delivery.layout().equals(layout) && (night == 0 || delivery.night() == night);
        }
    }

    private static final List<Wrong> WRONG = List.of(
            new Wrong("population", 3),
            new Wrong("population", 0),
            new Wrong("insurance", 0),
            new Wrong("visits-csv", 2),
            new Wrong("vaccinations", 2),
            new Wrong("resident-events", 2));

    private int runs;

    @Test
    void leavesTheTruthAsIfTheDeliveryHadNeverCome(@TempDir Path folder) throws IOException {
        Path city = folder.resolve("city");
        new CityGenerator(new CityPlan(PEOPLE, SEED, NIGHTS, FIRST)
                        .withEventsPerNight(0.25, 0.1, 0.12, 0.03)
                        .withNoise(2.5))
                .write(city);
        List<Delivery> all = Delivery.list(city, NIGHTS);
        Map<Wrong, TruthContent> withdrawn = new HashMap<>();
        try (TestProgram program =
                TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), Path.of("sample-data/jobs"))) {
            for (int night = 1; night <= NIGHTS; night++) {
                int tonight = night;
                take(
                        program,
                        all.stream().filter(each -> each.night() == tonight).toList());
            }
            TruthContent full = TruthContent.of(program.jdbc());
            for (Wrong kind : WRONG) {
                List<Delivery> wrong =
                        all.stream().filter(each -> kind.is(each)).toList();
                assertThat(wrong).as(kind.toString()).isNotEmpty();
                List<Long> deliveries = wrong.stream()
                        .flatMap(each -> ids(program, each).stream())
                        .toList();
                assertThat(deliveries).as(kind.toString()).isNotEmpty();
                deliveries.forEach(each -> withdraw(program, each));
                withdrawn.put(kind, TruthContent.of(program.jdbc()));
                deliveries.forEach(each -> release(program, each));
                wrong.stream().map(Delivery::job).distinct().forEach(job -> fromInboxes(program, job));
                assertThat(full.difference(TruthContent.of(program.jdbc())))
                        .as("%s, released again (first: before it was withdrawn)", kind)
                        .isEmpty();
            }
            for (Wrong kind : WRONG) {
                EmptyRegistry.make(program.jdbc());
                take(program, all.stream().filter(each -> !kind.is(each)).toList());
                TruthContent never = TruthContent.of(program.jdbc());
                assertThat(never.difference(Objects.requireNonNull(withdrawn.get(kind))))
                        .as("%s (first: never came, second: withdrawn)", kind)
                        .isEmpty();
                assertThat(never.difference(full)).as(kind.toString()).isNotEmpty();
            }
        }
    }

    private void withdraw(TestProgram program, long delivery) {
        expectDone(program.bean(DeliveryDecisions.class).withdraw(delivery, date(), false, WORD));
    }

    private void release(TestProgram program, long delivery) {
        expectDone(program.bean(DeliveryDecisions.class).release(delivery, WORD));
    }

    private void fromInboxes(TestProgram program, String job) {
        expectDone(program.runs().run(new RunRequest(job, date(), List.of(), false)));
    }

    /** None for a file whose very bytes another one has brought already: the two are one delivery. */
    private static List<Long> ids(TestProgram program, Delivery delivery) {
        return program.jdbc()
                .sql("select delivery_id from batch.delivery where file_name = :file")
                .param("file", String.valueOf(delivery.file().getFileName()))
                .query(Long.class)
                .list();
    }

    private void take(TestProgram program, List<Delivery> deliveries) {
        for (String job : Delivery.NIGHT) {
            String[] inputs = deliveries.stream()
                    .filter(delivery -> delivery.job().equals(job))
                    .map(Delivery::input)
                    .toArray(String[]::new);
            if (inputs.length > 0) {
                expectDone(program.run(job, date(), inputs));
            }
        }
    }

    /** Each run on a day of its own: the same command again would only find its run again. */
    private LocalDate date() {
        return FIRST.plusDays(runs++);
    }

    private static void expectDone(RunResult result) {
        assertThat(result.exit()).as(result.english()).isEqualTo(ExitCode.DONE);
    }
}
