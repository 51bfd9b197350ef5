package vn.healthbook.command;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.nightly.Schedule;

/**
 * Starts the jobs by their schedule until the program is asked to end. Each is run as by the command {@code run}, which reads the operators' room
 * anew: code lists and layouts may change between two nights.
 */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<ExitCode> {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final HealthbookCommand root;

    ServeCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public ExitCode call() throws Exception {
        root.room();
        root.codes();
        try (Program program = Program.openToServe(root)) {
            Schedule schedule = program.bean(Schedule.class);
            Map<String, ZonedDateTime> next = schedule.next();
            if (next.isEmpty()) {
                throw root.refuse("serve.no-schedule", root.jobs());
            }
            next.forEach((job, at) -> root.terminal().say("serve.next", job, at.format(MINUTE)));
            schedule.run(this::start);
            return ExitCode.DONE;
        }
    }

    private void start(String job, LocalDate date) {
        root.terminal().say("serve.starts", job, date);
        try {
            RunCommand.run(root, job, List.of(), date, false);
        } catch (Exception failed) {
            new Endings(root).failed(failed);
        }
    }
}
