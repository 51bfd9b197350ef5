package vn.healthbook.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.healthbook.TestProgram;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;
import vn.healthbook.report.ContentHash;

/** Ranges on several cores: each number once, and the same content however many work. */
class ParallelRangesTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @CsvSource({"1, 1, 7", "4, 28, 7", "2, 10, 7", "2, 14, 7", "3, 100, 7", "4, 23, 7", "2, 8, 7", "2, 40001, 20000"})
    void giveEachNumberToOneWorkerOnce(int workers, long last, long size) {
        List<Range> ranges = new ArrayList<>();
        for (int worker = 1; worker <= workers; worker++) {
            RangeReader reader = ParallelRanges.span("apply:" + worker + "of" + workers, last, size);
            reader.open(new ExecutionContext());
            for (Range range = reader.read(); range != null; range = reader.read()) {
                ranges.add(range);
            }
        }
        assertThat(ranges.get(0).from()).isZero();
        assertThat(ranges.get(ranges.size() - 1).to()).isEqualTo(last);
        for (int i = 1; i < ranges.size(); i++) {
            assertThat(ranges.get(i).from()).isEqualTo(ranges.get(i - 1).to() + 1);
            assertThat(ranges.get(i).to() - ranges.get(i).from()).isLessThan(size);
        }
    }

    @Test
    void endInTheSameContentWithAnyNumberOfWorkers(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(200, 5, 1, NIGHT)).write(folder.resolve("city"));
        List<String> hashes = new ArrayList<>();
        for (int workers : new int[] {1, 2, 4}) {
            String home = "home-" + workers;
            try (TestProgram program = TestProgram.open(
                    folder.resolve(home),
                    TestDatabases.fresh(),
                    Path.of("jobs"),
                    "healthbook.workers=" + workers,
                    "healthbook.range=20")) {
                long run = program.run(
                                "create-books",
                                NIGHT,
                                "population=" + folder.resolve("city/night-1/population-20261101.csv"),
                                "insurance=" + folder.resolve("city/night-1/insurance-20261101.csv"))
                        .runId();
                assertThat(program.jdbc()
                                .sql(
                                        "select count(*) from batch.batch_step_execution where step_name like 'apply-books:%'")
                                .query(Integer.class)
                                .single())
                        .as("run %d of %d workers", run, workers)
                        .isEqualTo(workers == 1 ? 0 : workers);
                hashes.add(program.bean(ContentHash.class).compute().hash());
            }
        }
        assertThat(hashes).hasSize(3).containsOnly(hashes.get(0));
    }
}
