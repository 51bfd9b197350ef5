package vn.healthbook.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;

/** What one operator has seen of a run is no leave to undo what another one does with it meanwhile. */
class SecondOperatorTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);

    @TempDir
    Path folder;

    @Test
    void aRunThatWasTakenMeanwhileIsNeitherBegunAnewNorAbandonedNorRepaired() {
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            RunStore store = program.bean(RunStore.class);
            long run = store.open("a key", new RunRequest("create-books", NIGHT, List.of(), false), null, "rules");
            RunRow seen = store.get(run);
            assertThat(store.holdAsSeen(seen)).isTrue();
            program.jdbc()
                    .sql("update batch.run set state = 'RUNNING', attempt = 'of another operator' where run_id = :run")
                    .param("run", run)
                    .update();

            assertThat(store.beginAnew(seen)).isFalse();
            assertThat(store.abandon(seen)).isFalse();
            assertThat(store.holdAsSeen(seen)).isFalse();
            assertThat(store.get(run).state()).isEqualTo("RUNNING");
            assertThat(store.get(run).pass()).isEqualTo(seen.pass());
        }
    }

    /** Else the list that a killed run's position counts in would become shorter under it. */
    @Test
    void whatAnUnfinishedRunHasRefusedStaysWithIt() throws Exception {
        Path second = cityWithoutItsFirstPopulation();
        Path bad = Files.writeString(folder.resolve("insurance-20261102.csv"), "no;such;columns\n1;2;3\n");
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            firstNight(program);
            RunResult gated = program.run(
                    "create-books",
                    NIGHT.plusDays(1),
                    "population=" + second.resolve("population-20261102.csv"),
                    "insurance=" + bad);
            assertThat(gated.exit()).as(gated.english()).isEqualTo(ExitCode.GATED);
            assertThat(program.count("select count(*) from batch.delivery where state = 'REFUSED'"))
                    .isOne();

            RunResult refused = program.run("create-books", NIGHT.plusDays(1), "insurance=" + bad);
            assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
            assertThat(refused.english()).contains("belongs to run " + gated.runId());
        }
    }

    @Test
    void aDryRunThatGoesOnAfterItsGateCountsWhatItCountedBefore() throws Exception {
        Path second = cityWithoutItsFirstPopulation();
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            firstNight(program);
            RunResult gated = program.runs()
                    .run(new RunRequest(
                            "create-books",
                            NIGHT.plusDays(1),
                            TestProgram.inputs("population=" + second.resolve("population-20261102.csv")),
                            true));
            assertThat(gated.exit()).as(gated.english()).isEqualTo(ExitCode.GATED);
            String counted =
                    "select sum(value)::bigint from quality.run_figure where figure = 'books_changed' and run_id = "
                            + gated.runId();
            long before = program.count(counted);
            assertThat(before).isPositive();

            program.runs().approve(gated.runId(), "changed-books", "Nguyen Van Kiem", "as expected");
            RunResult done = program.runs().restart(gated.runId());

            assertThat(done.exit()).as(done.english()).isEqualTo(ExitCode.DONE);
            assertThat(program.count(counted)).isEqualTo(before);
        }
    }

    /** Nobody continues a dry run that died; typed again it looks at its files anew, and a real run takes them beside it. */
    @Test
    void aDryRunThatDiedLeavesWhatARealRunHasStoppedAlone() throws Exception {
        Path bad = Files.writeString(folder.resolve("insurance-20261102.csv"), "no;such;columns\n1;2;3\n");
        String standing = "select count(*) from batch.delivery where dry_run_id is null and state = 'REFUSED'"
                + " and refusal = 'HEADER_MISSING'";
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            RunRequest look = new RunRequest("create-books", NIGHT, TestProgram.inputs("insurance=" + bad), true);
            long died = program.runs().run(look).runId();
            program.jdbc()
                    .sql("update batch.run set state = 'RUNNING', attempt = 'of a dead program' where run_id = :run")
                    .param("run", died)
                    .update();
            program.jdbc()
                    .sql("update batch.delivery set state = 'CLAIMED' where dry_run_id = :run")
                    .param("run", died)
                    .update();

            assertThat(program.run("create-books", NIGHT, "insurance=" + bad).exit())
                    .isEqualTo(ExitCode.GATED);
            assertThat(program.count(standing)).isOne();
            assertThat(program.runs().run(look).exit()).isEqualTo(ExitCode.GATED);
            assertThat(program.count(standing)).isOne();
        }
    }

    /** All is applied and checked; a report that cannot be written must not close the registry to others. */
    @Test
    void aRunWithoutItsReportHoldsNobodyUp() throws Exception {
        new CityGenerator(new CityPlan(60, 3, 2, NIGHT)).write(folder.resolve("city"));
        Path home = Files.createDirectories(folder.resolve("home"));
        Path inTheWay = Files.writeString(home.resolve("outputs"), "a file where a folder should be");
        try (TestProgram program = TestProgram.open(home)) {
            RunResult untold = program.run("create-books", NIGHT, population(1));
            assertThat(untold.exit()).isEqualTo(ExitCode.FAILED);
            assertThat(program.runs().restart(untold.runId()).exit()).isEqualTo(ExitCode.FAILED);
            assertThat(program.count("select count(*) from registry.writer where run_id is not null"))
                    .isZero();

            Files.delete(inTheWay);
            assertThat(program.run("create-books", NIGHT.plusDays(1), population(2))
                            .exit())
                    .isEqualTo(ExitCode.DONE);
            assertThat(program.runs().restart(untold.runId()).exit()).isEqualTo(ExitCode.DONE);
        }
    }

    /** The register comes a day late: it would change nearly every book, and the gate asks. */
    private Path cityWithoutItsFirstPopulation() throws Exception {
        new CityGenerator(new CityPlan(200, 11, 2, NIGHT)).write(folder.resolve("city"));
        return folder.resolve("city/night-2");
    }

    private void firstNight(TestProgram program) {
        Path insurance = folder.resolve("city/night-1/insurance-20261101.csv");
        assertThat(program.run("create-books", NIGHT, "insurance=" + insurance).exit())
                .isEqualTo(ExitCode.DONE);
    }

    private String population(int night) {
        LocalDate date = NIGHT.plusDays(night - 1L);
        return "population="
                + folder.resolve("city/night-" + night)
                        .resolve("population-" + date.toString().replace("-", "") + ".csv");
    }
}
