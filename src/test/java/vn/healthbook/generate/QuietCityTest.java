package vn.healthbook.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan leaves out is not in the city: events, extracts of some nights, damage. */
class QuietCityTest {

    private static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 11, 2);

    @TempDir
    private Path folder;

    @Test
    void anUnchangedPersonIsAnUnchangedLineTheNightAfter() throws IOException {
        CityPlan still = new CityPlan(200, 3, 2, FIRST_NIGHT).withEventsPerNight(0, 0, 0, 0);
        Path out = folder.resolve("still");
        CityFiles.of(still, out);

        for (String kind : List.of("population", "insurance")) {
            assertThat(Files.readAllLines(out.resolve("night-2").resolve(kind + "-20261103.csv")))
                    .containsAll(Files.readAllLines(out.resolve("night-1").resolve(kind + "-20261102.csv")));
        }
    }

    @Test
    void leavesTheExtractsOutOnNightsThatThePlanLeavesOut() throws IOException {
        CityPlan plan = new CityPlan(100, 3, 3, FIRST_NIGHT).withExtractsEvery(2);
        String names = CityFiles.of(plan, folder.resolve("every")).fileNames();

        assertThat(names)
                .contains("night-1/population-20261102.csv", "night-3/insurance-20261104.csv")
                .doesNotContain("population-20261103", "insurance-20261103")
                .contains("resident-events-20261103");
    }

    @Test
    void quietNoiseLeavesNoDamage() throws IOException {
        CityFiles clean = CityFiles.of(
                new CityPlan(400, 8, 1, FIRST_NIGHT)
                        .withEventsPerNight(0.5, 0.2, 0, 0)
                        .withNoise(0),
                folder.resolve("clean"));
        Pattern damage =
                Pattern.compile("NUMBER_|NAME_|WARD_|CARD_|PHONE_OLD|TIME_|DIAGNOSIS|SAME_(LINE|RECORD)|LEADING");

        assertThat(clean.truth("line.csv"))
                .filteredOn(r -> !r.get("faults").contains("NEWBORN_UNDER_MOTHER"))
                .hasSizeGreaterThan(900)
                .noneMatch(r -> damage.matcher(r.get("faults")).find());
    }
}
