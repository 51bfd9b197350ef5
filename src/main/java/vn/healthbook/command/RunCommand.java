package vn.healthbook.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunInput;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.intake.Inbox;
import vn.healthbook.layout.JobFile;
import vn.healthbook.layout.JobInput;
import vn.healthbook.layout.OperatorsRoom;
import vn.healthbook.steward.DeliveryDecisions;

/** Runs one job; the same command continues a run that was interrupted. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<ExitCode> {

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "job")
    String job = "";

    @Option(names = "--input", paramLabel = "LAYOUT=FILE[@AS-OF]", descriptionKey = "input")
    List<String> inputs = new ArrayList<>();

    @Mixin
    BusinessDay day = new BusinessDay();

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    boolean dryRun;

    private final HealthbookCommand root;

    RunCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public ExitCode call() throws Exception {
        return run(root, job, inputs, day.get(), dryRun);
    }

    static ExitCode run(HealthbookCommand root, String job, List<String> inputs, LocalDate day, boolean dryRun)
            throws Exception {
        OperatorsRoom room = root.room();
        JobFile asked = room.jobs()
                .find(job)
                .orElseThrow(() -> root.unknown(
                        "run.unknown-job",
                        job,
                        room.jobs().list().stream().map(JobFile::name).toList()));
        requirePossible(root, asked, dryRun);
        List<RunInput> named = new Inputs(root, room).read(inputs);
        List<JobInput> wanted = Inbox.wanted(asked, room.jobs());
        requireReaders(root, asked, wanted, named);
        Inbox inbox = Inbox.look(root.home(), inputs.isEmpty() ? wanted : List.of());
        try (Program program = root.open()) {
            List<RunInput> taken = inputs.isEmpty() ? inbox.settled(root::sayGrowing) : named;
            RunResult result = program.runs().run(new RunRequest(job, day, taken, dryRun));
            return new RunPrinter(root, program).tell(result);
        }
    }

    private static void requirePossible(HealthbookCommand root, JobFile asked, boolean dryRun) {
        if (asked.name().equals(DeliveryDecisions.WITHDRAWAL)) {
            throw root.refuse("run.withdraw-one");
        }
        if (dryRun && !asked.jobs().isEmpty()) {
            throw root.refuse("run.chain-has-no-dry-run", asked.name());
        }
    }

    /** A file that nobody would read must not end as a run that was done. */
    private static void requireReaders(
            HealthbookCommand root, JobFile asked, List<JobInput> wanted, List<RunInput> named) {
        if (!named.isEmpty() && wanted.isEmpty()) {
            throw root.refuse("run.reads-no-files", asked.name());
        }
        List<String> read = wanted.stream().map(input -> input.layout().name()).toList();
        for (RunInput input : named) {
            if (!asked.jobs().isEmpty() && !read.contains(input.layout())) {
                throw root.refuse("run.nobody-reads", asked.name(), input.layout(), String.join(", ", read));
            }
        }
    }
}
