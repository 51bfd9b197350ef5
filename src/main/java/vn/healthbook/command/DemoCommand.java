package vn.healthbook.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.healthbook.batch.ExitCode;

/** Shows the program at work on an invented city, with a kill on the way. */
@Command(name = "demo", sortOptions = false)
final class DemoCommand implements Callable<ExitCode> {

    private final HealthbookCommand root;

    DemoCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public ExitCode call() throws Exception {
        return new Demo(root).run();
    }
}
