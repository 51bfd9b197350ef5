package vn.healthbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunResult;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;

class ContinuedRunTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);

    /** The former owner of a run that ended in order may be at other work by now; here it is this very program. */
    @Test
    void leavesTheConnectionsOfItsFormerOwnerAlone(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(250, 3, 2, NIGHT).withEventsPerNight(0, 0, 0.5, 0))
                .write(folder.resolve("city"));
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            assertThat(create(program, folder, 1).exit()).isEqualTo(ExitCode.DONE);
            RunResult asked = create(program, folder, 2);
            assertThat(asked.exit()).as(asked.english()).isEqualTo(ExitCode.GATED);
            List<String> gates = program.jdbc()
                    .sql("select distinct gate from batch.gate_verdict where run_id = ? and outcome = 'STOPPED'")
                    .param(asked.runId())
                    .query(String.class)
                    .list();
            gates.forEach(gate -> program.runs().approve(asked.runId(), gate, "Lê Thị Kiểm", "an invented city"));

            try (Connection busyElsewhere = program.bean(DataSource.class).getConnection()) {
                RunResult result = program.runs().restart(asked.runId());

                assertThat(result.exit()).as(result.english()).isEqualTo(ExitCode.DONE);
                assertThat(busyElsewhere.isValid(5)).isTrue();
            }
        }
    }

    private static RunResult create(TestProgram program, Path folder, int night) {
        LocalDate date = NIGHT.plusDays(night - 1L);
        String day = date.toString().replace("-", "");
        Path files = folder.resolve("city/night-" + night);
        return program.run(
                "create-books",
                date,
                "population=" + files.resolve("population-" + day + ".csv"),
                "insurance=" + files.resolve("insurance-" + day + ".csv"));
    }
}
