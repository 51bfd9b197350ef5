package vn.healthbook.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.healthbook.batch.ExitCode;

/** Runs all jobs of a night in their order, from the inboxes. */
@Command(name = "nightly", sortOptions = false)
final class NightlyCommand implements Callable<ExitCode> {

    @Mixin
    BusinessDay day = new BusinessDay();

    private final HealthbookCommand root;

    NightlyCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public ExitCode call() throws Exception {
        return RunCommand.run(root, "nightly", List.of(), day.get(), false);
    }
}
