package vn.healthbook.command;

import java.io.PrintStream;
import java.util.Optional;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunResult;
import vn.healthbook.report.Json;
import vn.healthbook.report.RunReport;
import vn.healthbook.report.RunText;

/** Tells how a run ended: its report on stdout, the sentence with the next command on stderr. */
final class RunPrinter {

    private final HealthbookCommand root;
    private final Program program;

    RunPrinter(HealthbookCommand root, Program program) {
        this.root = root;
        this.program = program;
    }

    ExitCode tell(RunResult result) {
        Optional<RunReport> report = program.reports().find(result.runId());
        report.ifPresent(this::print);
        say(root, result);
        return result.exit();
    }

    static void say(HealthbookCommand root, RunResult result) {
        if (!root.quiet || result.exit() != ExitCode.DONE) {
            root.terminal().err().println(root.language().choose(result.vietnamese(), result.english()));
        }
    }

    void print(RunReport report) {
        PrintStream out = root.terminal().out();
        RunText text = new RunText(root.language());
        switch (root.format) {
            case JSON -> out.println(Json.text(report));
            case CSV -> out.print(text.table(report.deliveries()).csv());
            case TEXT -> out.println(text.text(report));
        }
    }
}
