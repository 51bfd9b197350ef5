package vn.healthbook.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.generate.Blemish;
import vn.healthbook.generate.CityPlan;
import vn.healthbook.generate.FaultRates;

/** Every fault that the invented city plants lands in its own notice code, and nowhere else. */
class PlantedNoticesTest {

    @Test
    void everyPlantedFaultLandsInItsOwnNoticeCode(@TempDir Path folder) throws IOException {
        CityPlan plan = new CityPlan(1500, 31, 2, LocalDate.of(2026, 11, 1))
                .withEventsPerNight(0.4, 0.1, 0.03, 0.1)
                .withNoise(1.5)
                .withFaults(FaultRates.parse("all"));
        try (TestProgram program =
                TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), Path.of("sample-data/jobs"))) {
            CityTruth truth = CityCheck.fill(program, folder.resolve("city"), plan);
            NoticeTruth notices = NoticeTruth.of(program.jdbc(), folder.resolve("city"));

            assertThat(notices.wrong()).as("%s", notices.tallies()).isEmpty();
            Set<String> codes = new TreeSet<>();
            Arrays.stream(Blemish.values()).forEach(blemish -> codes.addAll(blemish.codes()));
            assertThat(notices.tallies().keySet()).containsAll(codes);
            assertThat(truth.violations()).as("%s", truth.figures()).isEmpty();
        }
    }
}
