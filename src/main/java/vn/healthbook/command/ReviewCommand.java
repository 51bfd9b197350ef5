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
import vn.healthbook.report.Review;
import vn.healthbook.report.ReviewReports;
import vn.healthbook.report.ReviewText;
import vn.healthbook.report.Table;
import vn.healthbook.steward.PersonDecisions;
import vn.healthbook.steward.RecordPair;
import vn.healthbook.steward.Word;

/** Uncertain identities: shows them, and lets a named person decide. */
@Command(name = "review", sortOptions = false, synopsisSubcommandLabel = "[COMMAND]")
final class ReviewCommand implements Callable<ExitCode> {

    private static final int USUAL_MOST = 100;

    private final HealthbookCommand root;

    ReviewCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public ExitCode call() throws Exception {
        return list(USUAL_MOST, false);
    }

    @Command(name = "list")
    ExitCode list(
            @Option(names = "--limit", paramLabel = "N", descriptionKey = "limit", defaultValue = "" + USUAL_MOST)
                    int most,
            @Option(names = "--decided", descriptionKey = "decided") boolean decided)
            throws Exception {
        root.requireSome("--limit", most);
        try (Program program = root.open()) {
            ReviewReports reports = program.bean(ReviewReports.class);
            ReviewText words = new ReviewText(root.language());
            List<?> rows = decided ? reports.listDecisions(most) : reports.list(most);
            Table table = decided ? words.decisions(reports.listDecisions(most)) : words.waiting(reports.list(most));
            if (root.format == Format.JSON) {
                root.terminal().out().println(Json.text(rows));
            } else if (rows.isEmpty() && root.format == Format.TEXT) {
                root.terminal().say(decided ? "review.none-decided" : "review.none");
            } else {
                Tables.print(root, table);
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "show")
    ExitCode show(@Parameters(paramLabel = "ID", descriptionKey = "review-id") String id) throws Exception {
        RecordPair pair = pair(id);
        try (Program program = root.open()) {
            Review review =
                    program.bean(ReviewReports.class).find(pair).orElseThrow(() -> root.refuse("review.no-such", pair));
            ReviewText words = new ReviewText(root.language());
            switch (root.format) {
                case JSON -> root.terminal().out().println(Json.text(words.forMachines(review)));
                case CSV -> Tables.print(root, words.fields(review));
                case TEXT -> root.terminal().out().println(words.text(review));
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "same")
    ExitCode same(
            @Parameters(paramLabel = "ID", descriptionKey = "review-id") String id,
            @Mixin Signature signature,
            @Mixin BusinessDay day)
            throws Exception {
        RecordPair pair = pair(id);
        Word word = signature.word(root);
        return decide(pair, decisions -> decisions.decide(pair, PersonDecisions.Verdict.SAME, word, day.get()));
    }

    @Command(name = "different")
    ExitCode different(
            @Parameters(paramLabel = "ID", descriptionKey = "review-id") String id,
            @Mixin Signature signature,
            @Mixin BusinessDay day)
            throws Exception {
        RecordPair pair = pair(id);
        Word word = signature.word(root);
        return decide(pair, decisions -> decisions.decide(pair, PersonDecisions.Verdict.DIFFERENT, word, day.get()));
    }

    @Command(name = "undo")
    ExitCode undo(
            @Parameters(paramLabel = "ID", descriptionKey = "review-id") String id,
            @Mixin Signature signature,
            @Mixin BusinessDay day)
            throws Exception {
        RecordPair pair = pair(id);
        Word word = signature.word(root);
        return decide(pair, decisions -> decisions.undo(pair, word, day.get()));
    }

    /** A steward is told where the two records belong now; machines, and whoever was stopped on the way, what the run did. */
    private ExitCode decide(RecordPair pair, Function<PersonDecisions, RunResult> decision) throws Exception {
        try (Program program = root.open()) {
            RunResult result = decision.apply(program.bean(PersonDecisions.class));
            if (root.format != Format.TEXT || result.exit() != ExitCode.DONE) {
                return new RunPrinter(root, program).tell(result);
            }
            ReviewReports reports = program.bean(ReviewReports.class);
            ReviewText words = new ReviewText(root.language());
            reports.find(pair)
                    .ifPresent(review ->
                            root.terminal().out().println(words.outcome(review, reports.listWith(pair, USUAL_MOST))));
            RunPrinter.say(root, result);
            return result.exit();
        }
    }

    private RecordPair pair(String id) {
        return RecordPair.find(id).orElseThrow(() -> root.wrong("review.bad-id", id));
    }
}
