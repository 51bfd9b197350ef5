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
    void endInTheSameContentWithAnyNumberOfWorkersAndSlices(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(200, 5, 2, NIGHT)).write(folder.resolve("city"));
        List<String> hashes = List.of(
                content(folder, 1, 20, 1),
                content(folder, 2, 20, 2),
                content(folder, 4, 20, 4),
                // few enough lines for one range: nothing is done in slices
                content(folder, 2, 20_000, 0));
        assertThat(hashes).containsOnly(hashes.get(0));
    }

    /** The whole content after two nights with as many workers at their books. */
    private static String content(Path folder, int workers, int range, int atBooks) throws Exception {
        try (TestProgram program = TestProgram.open(
                folder.resolve("home-" + workers + "-" + range),
                TestDatabases.fresh(),
                Path.of("jobs"),
                "healthbook.workers=" + workers,
                "healthbook.range=" + range)) {
            for (int night = 1; night <= 2; night++) {
                LocalDate date = NIGHT.plusDays(night - 1L);
                List<String> inputs = new ArrayList<>();
                for (String layout : List.of("population", "insurance")) {
                    Path file = folder.resolve("city/night-" + night)
                            .resolve(layout + "-" + date.toString().replace("-", "") + ".csv");
                    inputs.add(layout + "=" + file);
                }
                program.run("create-books", date, inputs.toArray(new String[0]));
            }
            assertThat(program.jdbc()
                            .sql(
                                    "select count(distinct step_name) from batch.batch_step_execution where step_name like 'apply-books:%'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(atBooks);
            return program.bean(ContentHash.class).compute().hash();
        }
    }
}
