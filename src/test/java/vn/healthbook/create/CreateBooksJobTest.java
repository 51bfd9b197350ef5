package vn.healthbook.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunResult;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;

class CreateBooksJobTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);

    @Test
    void opensOneBookPerPersonAndWritesNothingTheSecondTime(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(600, 7, 1, NIGHT)).write(folder.resolve("city"));
        Path night = folder.resolve("city/night-1");
        String population = "population=" + night.resolve("population-20261101.csv");
        String insurance = "insurance=" + night.resolve("insurance-20261101.csv");
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            RunResult first = program.run("create-books", NIGHT, population, insurance);
            assertThat(first.exit()).isEqualTo(ExitCode.DONE);
            long books = program.count("select count(*) from registry.book");
            assertThat(books).isGreaterThan(500);
            RunResult again = program.run(
                    "create-books", NIGHT.plusDays(1), population + "@2026-11-02", insurance + "@2026-11-02");
            assertThat(again.exit()).isEqualTo(ExitCode.DONE);
            assertThat(program.count("select count(*) from registry.book")).isEqualTo(books);
            assertThat(program.count("select count(*) from registry.book where version > 1"))
                    .isZero();
        }
    }
}
