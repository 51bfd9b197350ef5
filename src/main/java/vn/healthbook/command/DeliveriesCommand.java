package vn.healthbook.command;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunResult;
import vn.healthbook.intake.DeliveryReader;
import vn.healthbook.intake.DeliveryRefused;
import vn.healthbook.intake.Home;
import vn.healthbook.layout.Layout;
import vn.healthbook.report.DeliveryDecision;
import vn.healthbook.report.DeliveryFates;
import vn.healthbook.report.DeliveryFiles;
import vn.healthbook.report.FieldFinding;
import vn.healthbook.report.Json;
import vn.healthbook.report.RejectCase;
import vn.healthbook.report.RunText;
import vn.healthbook.steward.DeliveryDecisions;
import vn.healthbook.steward.Word;

/** Shows deliveries, decides about them, and hands out what goes back to their senders. */
@Command(name = "deliveries", sortOptions = false, synopsisSubcommandLabel = "[COMMAND]")
final class DeliveriesCommand implements Callable<ExitCode> {

    private static final int USUAL_MOST = 100;
    private static final int MOST_CASES = 20;

    private final HealthbookCommand root;

    DeliveriesCommand(HealthbookCommand root) {
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
            List<DeliveryFates> deliveries = program.reports().listDeliveries(most);
            if (root.format == Format.JSON) {
                root.terminal().out().println(Json.text(deliveries));
            } else if (deliveries.isEmpty() && root.format == Format.TEXT) {
                root.terminal().say("deliveries.none");
            } else {
                Tables.print(root, new RunText(root.language()).table(deliveries));
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "show")
    ExitCode show(@Parameters(paramLabel = "ID", descriptionKey = "delivery-id") long delivery) throws Exception {
        try (Program program = root.open()) {
            DeliveryFates fates = known(program, delivery);
            List<FieldFinding> findings = program.reports().listFindings(delivery);
            List<DeliveryDecision> decisions = program.reports().listDecisions(delivery);
            List<RejectCase> cases = program.reports().listRejectCases(delivery);
            if (root.format == Format.JSON) {
                Map<String, Object> all = new LinkedHashMap<>();
                all.put("delivery", fates);
                all.put("decisions", decisions);
                all.put("rejects", cases);
                all.put("notices", findings);
                root.terminal().out().println(Json.text(all));
                return ExitCode.DONE;
            }
            RunText words = new RunText(root.language());
            Tables.print(root, words.table(List.of(fates)));
            if (fates.refusal() != null && root.format == Format.TEXT) {
                root.terminal().out().println();
                root.terminal().out().println(words.refusal(fates));
                against(program, fates).ifPresent(root.terminal().out()::println);
            }
            if (!decisions.isEmpty()) {
                root.terminal().out().println();
                Tables.print(root, Decisions.table(root, decisions));
            }
            if (!cases.isEmpty() && root.format == Format.TEXT) {
                root.terminal().out().println();
                root.terminal().out().println(cases(cases));
            }
            if (!findings.isEmpty()) {
                root.terminal().out().println();
                Tables.print(root, Findings.table(root, findings));
            }
            return ExitCode.DONE;
        }
    }

    /** What the archived file itself brings to a refusal, which column is missing for example; nothing when the layout has been mended since. */
    private Optional<String> against(Program program, DeliveryFates fates) throws Exception {
        Path file = program.bean(Home.class).archived(fates.sha256());
        Optional<Layout> layout = root.room().layouts().find(fates.layout());
        if (layout.isEmpty() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DeliveryReader reader = DeliveryReader.open(file, layout.get())) {
            while (reader.read() != null) {
                // what is good does not matter here
            }
            // letters and dates of a whole file refuse it only once it is read
            reader.remarks();
            return Optional.empty();
        } catch (DeliveryRefused refused) {
            return Optional.of(root.language().choose(refused.vietnamese(), refused.english()));
        }
    }

    @Command(name = "hold")
    ExitCode hold(
            @Parameters(paramLabel = "ID", descriptionKey = "delivery-id") long delivery, @Mixin Signature signature)
            throws Exception {
        Word word = signature.word(root);
        return decide(decisions -> decisions.hold(delivery, word));
    }

    @Command(name = "release")
    ExitCode release(
            @Parameters(paramLabel = "ID", descriptionKey = "delivery-id") long delivery, @Mixin Signature signature)
            throws Exception {
        Word word = signature.word(root);
        return decide(decisions -> decisions.release(delivery, word));
    }

    @Command(name = "withdraw")
    ExitCode withdraw(
            @Parameters(paramLabel = "ID", descriptionKey = "delivery-id") long delivery,
            @Option(names = "--by", paramLabel = "NAME", descriptionKey = "decided-by") @Nullable String by,
            @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason") @Nullable String reason,
            @Mixin BusinessDay day,
            @Option(names = "--dry-run", descriptionKey = "dry-run") boolean dryRun)
            throws Exception {
        Word word = dryRun ? null : Decisions.word(root, by, reason);
        try (Program program = root.open()) {
            RunResult result = program.bean(DeliveryDecisions.class).withdraw(delivery, day.get(), dryRun, word);
            return new RunPrinter(root, program).tell(result);
        }
    }

    /** How many cases are open; closed ones with the lines that closed them. */
    private String cases(List<RejectCase> cases) {
        List<RejectCase> closed =
                cases.stream().filter(each -> each.closedBy() != null).toList();
        StringBuilder text = new StringBuilder(
                root.terminal().text("deliveries.cases", cases.size(), cases.size() - closed.size(), closed.size()));
        for (RejectCase each : closed.subList(0, Math.min(MOST_CASES, closed.size()))) {
            text.append(System.lineSeparator())
                    .append(root.terminal()
                            .text(
                                    "deliveries.case-closed",
                                    each.line(),
                                    Objects.requireNonNull(each.closedBy()),
                                    Objects.requireNonNull(each.closedByLine())));
        }
        return text.toString();
    }

    private ExitCode decide(Function<DeliveryDecisions, RunResult> decision) throws Exception {
        try (Program program = root.open()) {
            RunResult result = decision.apply(program.bean(DeliveryDecisions.class));
            RunPrinter.say(root, result);
            return result.exit();
        }
    }

    @Command(name = "ack")
    ExitCode ack(
            @Parameters(paramLabel = "ID", descriptionKey = "delivery-id") long delivery,
            @Option(names = "--out", paramLabel = "F", descriptionKey = "out") @Nullable Path out)
            throws Exception {
        try (Program program = root.open()) {
            known(program, delivery);
            DeliveryFiles files = program.bean(DeliveryFiles.class);
            if (out == null) {
                files.acknowledge(
                        delivery, new OutputStreamWriter(root.terminal().out(), StandardCharsets.UTF_8));
            } else {
                files.writeAcknowledgement(delivery, out);
                root.terminal().say("deliveries.written", out);
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "rejects")
    ExitCode rejects(
            @Parameters(paramLabel = "ID", descriptionKey = "delivery-id") long delivery,
            @Option(names = "--out", paramLabel = "F", descriptionKey = "out") @Nullable Path out)
            throws Exception {
        try (Program program = root.open()) {
            known(program, delivery);
            DeliveryFiles files = program.bean(DeliveryFiles.class);
            if (!files.hasRejects(delivery)) {
                root.terminal().say("deliveries.no-rejects", delivery);
            } else if (!root.quiet) {
                root.terminal().err().println(cases(program.reports().listRejectCases(delivery)));
            }
            if (out != null) {
                files.writeRejects(delivery, out);
                root.terminal().say("deliveries.written", out);
            } else {
                Path written = files.rejects(delivery);
                files.writeRejects(delivery, written);
                Files.copy(written, root.terminal().out());
                root.terminal().out().flush();
            }
            return ExitCode.DONE;
        }
    }

    private DeliveryFates known(Program program, long delivery) {
        return program.reports().findDelivery(delivery).orElseThrow(() -> root.refuse("deliveries.no-such", delivery));
    }
}
