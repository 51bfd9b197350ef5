package vn.healthbook.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunResult;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;
import vn.healthbook.generate.FaultRates;

/**
 * By hand, for bigger cities than a test may take: people, nights, seed, the noise factor and the faults ({@code all}). Fills a fresh registry night by night and holds it
 * against the truth, notice code by notice code; prints figures and violations, exits 1 when there is any.
 */
final class CityCheck {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final int SHOWN = 100;

    private CityCheck() {}

    public static void main(String[] arguments) throws IOException {
        int people = Integer.parseInt(arguments[0]);
        int nights = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        double noise = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 1;
        Path folder = Files.createTempDirectory("city");
        FaultRates faults = arguments.length > 4 ? FaultRates.parse(arguments[4]) : FaultRates.USUAL;
        CityTruth truth;
        NoticeTruth notices;
        try (TestProgram program =
                TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), Path.of("sample-data/jobs"))) {
            CityPlan plan =
                    new CityPlan(people, seed, nights, FIRST).withNoise(noise).withFaults(faults);
            truth = fill(program, folder.resolve("city"), plan);
            notices = NoticeTruth.of(program.jdbc(), folder.resolve("city"));
        }
        truth.figures().forEach((figure, value) -> System.out.println(figure + ": " + value));
        notices.tallies().forEach((code, tally) -> System.out.println(code + ": " + tally));
        truth.violations().stream().limit(SHOWN).forEach(System.out::println);
        notices.wrong().stream().limit(SHOWN).forEach(System.out::println);
        System.exit(truth.violations().isEmpty() && notices.wrong().isEmpty() ? 0 : 1);
    }

    /** Invents the city, delivers it night by night, judges the registry after the last one. */
    static CityTruth fill(TestProgram program, Path city, CityPlan plan) throws IOException {
        new CityGenerator(plan).write(city);
        List<Delivery> deliveries = Delivery.list(city, plan.nights());
        for (int night = 1; night <= plan.nights(); night++) {
            for (String job : Delivery.NIGHT) {
                int tonight = night;
                String[] inputs = deliveries.stream()
                        .filter(delivery ->
                                delivery.night() == tonight && delivery.job().equals(job))
                        .map(Delivery::input)
                        .toArray(String[]::new);
                if (inputs.length > 0) {
                    RunResult result = program.run(job, plan.firstNight().plusDays(night - 1L), inputs);
                    if (result.exit() != ExitCode.DONE) {
                        throw new IllegalStateException(result.english());
                    }
                }
            }
        }
        return CityTruth.of(program.jdbc(), city);
    }
}
