package vn.healthbook.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunInput;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;
import vn.healthbook.report.Language;
import vn.healthbook.report.RunPage;
import vn.healthbook.report.RunReport;
import vn.healthbook.report.RunReports;
import vn.healthbook.report.RunText;

class NightlyJobTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void runsThreeNightsInWhichEveryDeliveryBalances(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(400, 11, 3, FIRST)).write(folder.resolve("city"));
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            for (int night = 1; night <= 3; night++) {
                LocalDate date = FIRST.plusDays(night - 1L);
                RunResult result = program.runs()
                        .run(new RunRequest("nightly", date, files(folder.resolve("city/night-" + night)), false));
                assertThat(result.exit()).as(result.english()).isEqualTo(ExitCode.DONE);
            }
            assertThat(program.count("select count(*) from batch.run where job <> 'nightly' and state = 'DONE'"))
                    .isEqualTo(15);
            assertThat(program.count("""
                            select count(*) from batch.delivery d
                            where d.state = 'APPLIED' and d.records <>
                                (select count(*) from quality.delivery_line l where l.delivery_id = d.delivery_id)
                            """)).isZero();
        }
    }

    @Test
    void tellsWhyAJobIsLeftWhenNoRestartOfTheNightHelps(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(200, 11, 2, FIRST)).write(folder.resolve("city"));
        Path first = folder.resolve("city/night-1");
        Path second = folder.resolve("city/night-2");
        Files.delete(first.resolve("population-20261101.csv"));
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            assertThat(night(program, FIRST, first).exit()).isEqualTo(ExitCode.DONE);
            RunResult gated = night(program, FIRST.plusDays(1), second);
            assertThat(gated.exit()).as(gated.english()).isEqualTo(ExitCode.GATED);
            long waiting = program.count("select run_id from batch.run where state = 'GATED'");
            assertThat(told(program, waiting)).contains("healthbook runs approve " + waiting + " --gate changed-books");

            RunResult left = night(program, FIRST.plusDays(2), second);
            assertThat(left.exit()).isEqualTo(ExitCode.FAILED);
            assertThat(left.english())
                    .contains("create-books: Delivery ")
                    .contains("belongs to run " + waiting + ". Continue that run: healthbook runs restart " + waiting
                            + ". Then: healthbook runs restart " + left.runId());
            assertThat(left.vietnamese()).contains("create-books: Lô dữ liệu ").contains("thuộc lần chạy " + waiting);
            assertThat(told(program, left.runId())).isEqualTo(left.english());
            RunReport report = program.bean(RunReports.class).find(left.runId()).orElseThrow();
            assertThat(new RunText(Language.VI).text(report)).contains(left.vietnamese());
            assertThat(Files.readString(program.bean(RunPage.class).file(left.runId())))
                    .contains("thuộc lần chạy " + waiting);
        }
    }

    @Test
    void endsThoughAllFilesOfAJobAreStopped(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(200, 11, 1, FIRST)).write(folder.resolve("city"));
        Path files = folder.resolve("city/night-1");
        for (RunInput input : files(files)) {
            if (input.layout().equals("visits-csv")) {
                Files.writeString(
                        input.file(), "no;such;columns\n" + input.file().getFileName() + ";2;3\n");
            }
        }
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            RunResult first = night(program, FIRST, files);
            long visits = program.count("select run_id from batch.run where job = 'merge-visits'");
            assertThat(first.exit()).as(first.english()).isEqualTo(ExitCode.GATED);
            assertThat(first.english()).contains("healthbook runs show " + visits);
            assertThat(program.count("select count(*) from batch.run where state <> 'DONE'"))
                    .isZero();
            assertThat(program.count("select count(*) from registry.book")).isPositive();

            RunResult again = night(program, FIRST, files);
            assertThat(again.exit()).isEqualTo(ExitCode.GATED);
            assertThat(again.english())
                    .contains("Nothing new: run " + first.runId() + " is done, but deliveries did not pass");
        }
    }

    @Test
    void leavesWhatHasNoDateAndTakesWhatLiesBesideIt(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(200, 11, 1, FIRST)).write(folder.resolve("city"));
        Path stranger = Files.writeString(folder.resolve("Thumbs.db"), "x");
        List<RunInput> inputs = new ArrayList<>();
        for (RunInput input : files(folder.resolve("city/night-1"))) {
            inputs.add(new RunInput(input.layout(), input.file(), null, true));
        }
        inputs.add(0, new RunInput("population", stranger, null, true));
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            RunResult night = program.runs().run(new RunRequest("nightly", FIRST, inputs, false));
            assertThat(night.exit()).as(night.english()).isEqualTo(ExitCode.DONE);
            assertThat(program.count("select count(*) from registry.book")).isPositive();
            assertThat(stranger).exists();

            RunInput named = new RunInput("population", stranger, null, false);
            assertThatThrownBy(() -> program.runs().run(new RunRequest("create-books", FIRST, List.of(named), false)))
                    .hasMessageContaining("does not tell the date");
        }
    }

    private static RunResult night(TestProgram program, LocalDate date, Path folder) throws IOException {
        return program.runs().run(new RunRequest("nightly", date, files(folder), false));
    }

    private static String told(TestProgram program, long run) {
        return program.jdbc()
                .sql("select told_en from batch.run where run_id = :run")
                .param("run", run)
                .query(String.class)
                .single();
    }

    static List<RunInput> files(Path night) throws IOException {
        List<RunInput> inputs = new ArrayList<>();
        try (Stream<Path> list = Files.list(night)) {
            for (Path file : list.sorted().toList()) {
                String name = file.getFileName().toString();
                String layout =
                        name.startsWith("visits") ? "visits-csv" : name.replaceFirst("-(\\d{8}|\\d{5}.*)\\.csv$", "");
                inputs.add(new RunInput(layout, file, null, false));
            }
        }
        return inputs;
    }
}
