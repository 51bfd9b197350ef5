package vn.healthbook.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;
import vn.healthbook.generate.FaultRates;

/** Invents a city and writes the deliveries of its nights. */
@Command(name = "generate", sortOptions = false)
final class GenerateCommand implements Callable<ExitCode> {

    @Option(names = "--people", required = true, paramLabel = "N", descriptionKey = "people")
    int people;

    @Option(names = "--seed", required = true, paramLabel = "S", descriptionKey = "seed")
    long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "city-out")
    Path out = Path.of("");

    @Option(names = "--nights", paramLabel = "N", descriptionKey = "nights", defaultValue = "1")
    int nights;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "from", defaultValue = "2026-11-01")
    LocalDate from = LocalDate.of(2026, 11, 1);

    @Option(names = "--noise", paramLabel = "R", descriptionKey = "noise", defaultValue = "1")
    double noise;

    @Option(names = "--faults", paramLabel = "LIST", descriptionKey = "faults")
    @Nullable
    String faults;

    private final HealthbookCommand root;

    GenerateCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public ExitCode call() throws Exception {
        CityPlan plan;
        try {
            FaultRates rates = faults == null ? FaultRates.USUAL : FaultRates.parse(faults);
            plan = new CityPlan(people, seed, nights, from).withNoise(noise).withFaults(rates);
        } catch (IllegalArgumentException impossible) {
            throw root.wrong("generate.impossible", String.valueOf(impossible.getMessage()));
        }
        new CityGenerator(plan).write(out);
        if (!root.quiet) {
            root.terminal().say("generate.written", people, nights, out);
        }
        return ExitCode.DONE;
    }
}
