package vn.healthbook.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunResult;
import vn.healthbook.report.Json;
import vn.healthbook.report.RunLine;
import vn.healthbook.report.RunText;
import vn.healthbook.report.Table;
import vn.healthbook.steward.Word;

/** Watches runs and decides about them. */
@Command(name = "runs", sortOptions = false, synopsisSubcommandLabel = "[COMMAND]")
final class RunsCommand implements Callable<ExitCode> {

    private static final int USUAL_MOST = 50;

    private final HealthbookCommand root;

    RunsCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public ExitCode call() throws Exception {
        return list(USUAL_MOST);
    }

    @Command(name = "list")
    ExitCode list(
            @Option(names = "--limit", paramLabel = "N", descriptionKey = "limit", defaultValue = "" + USUAL_MOST)
                    int most)
            throws Exception {
        root.requireSome("--limit", most);
        try (Program program = root.open()) {
            List<RunLine> runs = program.reports().listRuns(most);
            if (root.format == Format.JSON) {
                root.terminal().out().println(Json.text(runs));
            } else if (runs.isEmpty() && root.format == Format.TEXT) {
                root.terminal().say("runs.none");
            } else {
                Tables.print(root, table(runs));
            }
            return ExitCode.DONE;
        }
    }

    private Table table(List<RunLine> runs) {
        Terminal terminal = root.terminal();
        RunText words = new RunText(root.language());
        Table table = new Table()
                .id("run", terminal.text("runs.run"))
                .id("parent", terminal.text("runs.night"))
                .text("job", terminal.text("runs.job"))
                .text("date", terminal.text("runs.date"))
                .text("status", terminal.text("runs.status"))
                .id("exitCode", terminal.text("runs.exit"))
                .number("seconds", terminal.text("runs.seconds"));
        for (RunLine run : runs) {
            table.row(
                    run.run(),
                    run.parent(),
                    run.job(),
                    run.date(),
                    new Table.Word(run.status(), words.status(run.status())),
                    run.exitCode(),
                    run.seconds());
        }
        return table;
    }

    @Command(name = "show")
    ExitCode show(@Parameters(paramLabel = "ID", descriptionKey = "run-id") long run) throws Exception {
        try (Program program = root.open()) {
            RunPrinter printer = new RunPrinter(root, program);
            printer.print(program.reports().find(run).orElseThrow(() -> root.refuse("runs.no-such", run)));
            return ExitCode.DONE;
        }
    }

    @Command(name = "restart")
    ExitCode restart(@Parameters(paramLabel = "ID", descriptionKey = "run-id") long run) throws Exception {
        try (Program program = root.open()) {
            requireKnown(program, run);
            return new RunPrinter(root, program).tell(program.runs().restart(run));
        }
    }

    @Command(name = "stop")
    ExitCode stop(@Parameters(paramLabel = "ID", descriptionKey = "run-id") long run) throws Exception {
        return decide(run, program -> program.stopping().stop(run));
    }

    @Command(name = "abandon")
    ExitCode abandon(@Parameters(paramLabel = "ID", descriptionKey = "run-id") long run) throws Exception {
        return decide(run, program -> program.runs().abandon(run));
    }

    @Command(name = "approve")
    ExitCode approve(
            @Parameters(paramLabel = "ID", descriptionKey = "run-id") long run,
            @Option(names = "--gate", required = true, paramLabel = "G", descriptionKey = "gate") String gate,
            @Mixin Signature signature)
            throws Exception {
        Word word = signature.word(root);
        return decide(run, program -> program.runs().approve(run, gate, word.by(), word.reason()));
    }

    @Command(name = "recover")
    ExitCode recover() throws Exception {
        try (Program program = root.open()) {
            RunResult result = program.runs().recover();
            RunPrinter.say(root, result);
            return result.exit();
        }
    }

    private ExitCode decide(long run, Function<Program, RunResult> decision) throws Exception {
        try (Program program = root.open()) {
            requireKnown(program, run);
            RunResult result = decision.apply(program);
            RunPrinter.say(root, result);
            return result.exit();
        }
    }

    private void requireKnown(Program program, long run) {
        if (program.reports().find(run).isEmpty()) {
            throw root.refuse("runs.no-such", run);
        }
    }
}
