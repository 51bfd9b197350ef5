package vn.healthbook.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import vn.healthbook.TestProgram;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;

/** A program that died after Spring Batch wrote the instance of its job and before it wrote the execution leaves a run that goes on. */
class UnbegunInstanceTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);

    @Test
    void theRunGoesOn(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(60, 3, 1, NIGHT)).write(folder.resolve("city"));
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            program.bean(JobRepository.class)
                    .createJobInstance(
                            "create-books",
                            new JobParametersBuilder()
                                    .addLong("run", 1L)
                                    .addLong("pass", 1L)
                                    .toJobParameters());

            RunResult result = program.run(
                    "create-books", NIGHT, "population=" + folder.resolve("city/night-1/population-20261101.csv"));

            assertThat(result.runId()).isEqualTo(1);
            assertThat(result.exit()).as(result.english()).isEqualTo(ExitCode.DONE);
        }
    }
}
