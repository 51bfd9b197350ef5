package vn.healthbook.command;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.healthbook.batch.ExitCode;

/** Runs all jobs of a night in their order, from the inboxes. */
@Command(name = "nightly", sortOptions = false)
final class NightlyCommand implements Callable<ExitCode> {

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "date")
    @Nullable
    LocalDate date;

    private final HealthbookCommand root;

    NightlyCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public ExitCode call() throws Exception {
        return RunCommand.run(root, "nightly", List.of(), date, false);
    }
}
