package vn.healthbook.nightly;

import static org.assertj.core.api.Assertions.assertThat;

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
