package vn.healthbook.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.healthbook.TestProgram;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.generate.CityPlan;

/** Three nights of invented cities: every delivery balances, nobody shares a book, everybody is where the evidence puts them. */
class CityTruthTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @ParameterizedTest(name = "{0} people, city {1}, noise {2}")
    @CsvSource({"1200, 21, 1", "700, 22, 2.5", "600, 23, 1"})
    void putsEverybodyWhereTheEvidencePutsThem(int people, long seed, double noise, @TempDir Path folder)
            throws IOException {
        CityPlan plan = new CityPlan(people, seed, 3, FIRST)
                .withEventsPerNight(0.15, 0.06, 0.03, 0.01)
                .withNoise(noise);
        try (TestProgram program =
                TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), Path.of("sample-data/jobs"))) {
            CityTruth truth = CityCheck.fill(program, folder.resolve("city"), plan);
            assertThat(truth.violations()).as("%s", truth.figures()).isEmpty();
            assertThat(truth.figures().getOrDefault("linked -> linked", 0L)).isGreaterThan(people);
            assertThat(truth.figures().getOrDefault("rejected -> rejected", 0L)).isPositive();
        }
    }
}
