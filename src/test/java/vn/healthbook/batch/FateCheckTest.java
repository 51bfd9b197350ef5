package vn.healthbook.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** The balance of a run is recomputed from its lines; each way of getting them wrong is seen. */
class FateCheckTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);

    @Test
    void seesADoubledLineAMissingLineAndAMissingFate(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(60, 3, 1, NIGHT)).write(folder.resolve("city"));
        Path population = folder.resolve("city/night-1/population-20261101.csv");
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            long run = program.run("create-books", NIGHT, "population=" + population)
                    .runId();
            // back to how it stood before the run was finished, with the lines as they were read
            program.jdbc().sql("update batch.delivery set state = 'CLAIMED'").update();
            program.jdbc()
                    .sql("select staging.open(:run)")
                    .param("run", run)
                    .query((row, number) -> number)
                    .list();
            program.jdbc()
                    .sql(
                            "insert into staging.line select :run, record, delivery_id, source, record, line, gen_random_uuid()"
                                    + " from quality.delivery_line")
                    .param("run", run)
                    .update();
            assertThat(violations(program, run)).isZero();

            program.jdbc()
                    .sql("insert into staging.line select * from staging.line where record = 7")
                    .update();
            assertThat(violations(program, run)).as("a doubled line").isOne();
            program.jdbc().sql("delete from staging.line where record = 7").update();
            program.jdbc()
                    .sql("delete from quality.delivery_line where record = 7")
                    .update();
            assertThat(violations(program, run)).as("a record passed over").isOne();
            program.jdbc()
                    .sql("insert into staging.line select run_id, 7, delivery_id, source, 7, line, raw_hash"
                            + " from staging.line where record = 8")
                    .update();
            assertThat(violations(program, run)).as("a line without a fate").isOne();
        }
    }

    private static int violations(TestProgram program, long run) {
        return program.bean(SqlRunner.class)
                .query(Sql.named("check/every_line_has_one_fate"), Map.of("run", run))
                .query()
                .listOfRows()
                .size();
    }
}
