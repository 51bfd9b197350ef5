package vn.healthbook.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.nightly.Schedule;

/** Starts the jobs by their schedule until the program is asked to end. */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<ExitCode> {

    private final HealthbookCommand root;

    ServeCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public ExitCode call() throws Exception {
        root.room();
        root.codes();
        try (Program program = Program.openToServe(root)) {
            program.bean(Schedule.class).run();
            return ExitCode.DONE;
        }
    }
}
