package vn.healthbook.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;

/** A run that looked up which lines are held, while another changed the registry, looks again before it takes the registry. */
class RegistryChangedTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);

    @Test
    void theRunPlansAgainByItself(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(60, 3, 1, NIGHT)).write(folder.resolve("city"));
        Path population = folder.resolve("city/night-1/population-20261101.csv");
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            changeTheRegistryWhenLinesAreStandard(program);

            RunResult result = program.run("create-books", NIGHT, "population=" + population);

            assertThat(result.exit()).isEqualTo(ExitCode.DONE);
            assertThat(program.count("select pass from batch.run where run_id = " + result.runId()))
                    .isEqualTo(2);
            assertThat(program.count("select count(*) from registry.book")).isGreaterThan(50);
            assertThat(program.count("select version from registry.writer")).isEqualTo(2);
        }
    }

    /** Once, as another run would have done that ended at this moment. */
    private static void changeTheRegistryWhenLinesAreStandard(TestProgram program) {
        program.jdbc().sql("""
                create function registry.change_once() returns trigger language plpgsql as $$
                begin
                    update registry.writer set version = 1 where version = 0;
                    return new;
                end
                $$
                """).update();
        program.jdbc().sql("""
                create trigger change_once after update on batch.batch_step_execution for each row
                when (new.step_name = 'standardize' and new.status = 'COMPLETED') execute function registry.change_once()
                """).update();
    }
}
