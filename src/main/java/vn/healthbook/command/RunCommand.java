package vn.healthbook.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunInput;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.intake.Inbox;
import vn.healthbook.layout.JobFile;
import vn.healthbook.layout.OperatorsRoom;

/** Runs one job; the same command continues a run that was interrupted. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<ExitCode> {

    static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "job")
    String job = "";

    @Option(names = "--input", paramLabel = "LAYOUT=FILE[@AS-OF]", descriptionKey = "input")
    List<String> inputs = new ArrayList<>();

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "date")
    @Nullable
    LocalDate date;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    boolean dryRun;

    private final HealthbookCommand root;

    RunCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public ExitCode call() throws Exception {
        return run(root, job, inputs, date, dryRun);
    }

    static ExitCode run(
            HealthbookCommand root, String job, List<String> inputs, @Nullable LocalDate date, boolean dryRun)
            throws Exception {
        OperatorsRoom room = root.room();
        JobFile asked = room.jobs()
                .find(job)
                .orElseThrow(() -> root.unknown(
                        "run.unknown-job",
                        job,
                        room.jobs().list().stream().map(JobFile::name).toList()));
        List<RunInput> named = new Inputs(root, room).read(inputs);
        Inbox inbox = Inbox.look(root.home(), inputs.isEmpty() ? Inbox.wanted(asked, room.jobs()) : List.of());
        try (Program program = root.open()) {
            List<RunInput> taken = inputs.isEmpty() ? inbox.settled(root::sayGrowing) : named;
            LocalDate day = date == null ? LocalDate.now(VIET_NAM) : date;
            RunResult result = program.runs().run(new RunRequest(job, day, taken, dryRun));
            return new RunPrinter(root, program).tell(result);
        }
    }
}
