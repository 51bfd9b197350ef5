package vn.healthbook.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunResult;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;

/**
 * Any order, any repetition, same truth: three nights of a small, noisy and restless city are delivered night by night, then shuffled, cut
 * into runs of any size and partly repeated; what is held to be true afterwards is the same to the letter. {@code -Dpermutation.people}, {@code
 * -Dpermutation.orders} ask for more.
 */
class PermutationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final int NIGHTS = 3;
    private static final int PEOPLE = Integer.getInteger("permutation.people", 150);
    private static final int ORDERS = Integer.getInteger("permutation.orders", 2);

    private int runs;

    @ParameterizedTest(name = "city {0}")
    @ValueSource(longs = {1, 3})
    void arrivalDecidesNothing(long seed, @TempDir Path folder) throws IOException {
        Path city = folder.resolve("city");
        new CityGenerator(new CityPlan(PEOPLE, seed, NIGHTS, FIRST)
                        .withEventsPerNight(0.25, 0.1, 0.12, 0.03)
                        .withNoise(2.5))
                .write(city);
        List<Delivery> deliveries = Delivery.list(city, NIGHTS);
        try (TestProgram program =
                TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), Path.of("sample-data/jobs"))) {
            for (int night = 1; night <= NIGHTS; night++) {
                int tonight = night;
                take(
                        program,
                        deliveries.stream()
                                .filter(delivery -> delivery.night() == tonight)
                                .toList());
            }
            TruthContent nightByNight = TruthContent.of(program.jdbc());
            assertThat(nightByNight.tables().get("book")).hasSizeGreaterThan(PEOPLE * 9 / 10);
            for (int order = 1; order <= ORDERS; order++) {
                Random random = new Random(seed * 1000 + order);
                EmptyRegistry.make(program.jdbc());
                shuffled(program, deliveries, random);
                assertThat(nightByNight.difference(TruthContent.of(program.jdbc())))
                        .as("city %d, order %d (first: night by night, second: shuffled)", seed, order)
                        .isEmpty();
            }
            EmptyRegistry.make(program.jdbc());
            take(program, deliveries);
            assertThat(nightByNight.difference(TruthContent.of(program.jdbc())))
                    .as("city %d, all nights at once", seed)
                    .isEmpty();
        }
    }

    /** Some deliveries come again in the middle; cut into pieces of one to nine. */
    private void shuffled(TestProgram program, List<Delivery> deliveries, Random random) {
        List<Delivery> order = new ArrayList<>(deliveries);
        deliveries.stream().filter(delivery -> random.nextInt(6) == 0).forEach(order::add);
        Collections.shuffle(order, random);
        for (int from = 0; from < order.size(); ) {
            int to = Math.min(order.size(), from + 1 + random.nextInt(9));
            take(program, order.subList(from, to));
            from = to;
        }
    }

    /** One run for each job that has something to take. */
    private void take(TestProgram program, List<Delivery> deliveries) {
        for (String job : Delivery.NIGHT) {
            String[] inputs = deliveries.stream()
                    .filter(delivery -> delivery.job().equals(job))
                    .map(Delivery::input)
                    .distinct()
                    .toArray(String[]::new);
            if (inputs.length > 0) {
                // each run on a day of its own: the same command again would only find its run again
                RunResult result = program.run(job, FIRST.plusDays(runs++), inputs);
                assertThat(result.exit()).as(result.english()).isEqualTo(ExitCode.DONE);
            }
        }
    }
}
