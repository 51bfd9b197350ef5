package vn.healthbook.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.field.CodeLists;
import vn.healthbook.intake.DeliveryRefused;
import vn.healthbook.intake.LayoutGuess;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.OperatorsRoom;
import vn.healthbook.report.Json;
import vn.healthbook.report.NoticeCatalogue;
import vn.healthbook.report.RunText;

/** Reads a file and judges it as a run would; stores nothing, needs no database. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<ExitCode> {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    String file = "";

    @Option(names = "--layout", paramLabel = "L", descriptionKey = "layout")
    @Nullable
    String layout;

    private final HealthbookCommand root;

    CheckCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public ExitCode call() throws Exception {
        OperatorsRoom room = root.room();
        CodeLists codes = root.codes();
        Inputs inputs = new Inputs(root, room);
        Path path = inputs.file(file);
        try {
            Layout chosen = layout == null ? nearest(path, room).orElse(null) : inputs.layout(layout);
            if (chosen == null) {
                return ExitCode.GATED;
            }
            return judge(path, chosen, codes);
        } catch (DeliveryRefused refused) {
            return tell(refused);
        }
    }

    private Optional<Layout> nearest(Path path, OperatorsRoom room) throws DeliveryRefused {
        Optional<LayoutGuess> guess = LayoutGuess.find(path, room.layouts().list());
        if (guess.isEmpty()) {
            root.terminal()
                    .say(
                            "check.no-layout",
                            String.join(
                                    ", ",
                                    room.layouts().list().stream()
                                            .map(Layout::name)
                                            .toList()));
            return Optional.empty();
        }
        LayoutGuess near = guess.get();
        root.terminal()
                .say("check.nearest", near.layout().name(), near.matched().size());
        if (!near.missing().isEmpty()) {
            root.terminal().say("check.missing", String.join(", ", near.missing()));
        }
        if (!near.unknown().isEmpty()) {
            root.terminal().say("check.unknown", String.join(", ", near.unknown()));
        }
        if (!near.fits()) {
            root.terminal().say("check.does-not-fit", near.layout().file());
            return Optional.empty();
        }
        return Optional.of(near.layout());
    }

    private ExitCode judge(Path path, Layout chosen, CodeLists codes) throws Exception {
        Optional<LocalDate> said = chosen.asOf(String.valueOf(path.getFileName()));
        LocalDate asOf = said.orElseGet(() -> LocalDate.now(RunCommand.VIET_NAM));
        if (said.isEmpty()) {
            root.terminal().say("check.as-of-today", asOf);
        }
        Judgement judgement = Judgement.of(path, chosen, codes, asOf);
        if (root.format == Format.TEXT) {
            root.terminal()
                    .out()
                    .println(root.terminal()
                            .text(
                                    "check.counts",
                                    chosen.name(),
                                    asOf,
                                    judgement.read(),
                                    judgement.usable(),
                                    judgement.rejected()));
            if (!judgement.findings().isEmpty()) {
                root.terminal().out().println();
                Tables.print(root, Findings.table(root, judgement.findings()));
            }
        } else if (root.format == Format.CSV) {
            Tables.print(root, Findings.table(root, judgement.findings()));
        } else {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("layout", chosen.name());
            told.put("asOf", asOf);
            told.put("read", judgement.read());
            told.put("usable", judgement.usable());
            told.put("rejected", judgement.rejected());
            told.put("notices", judgement.findings());
            root.terminal().out().println(Json.text(told));
        }
        return ExitCode.DONE;
    }

    private ExitCode tell(DeliveryRefused refused) {
        RunText words = new RunText(root.language());
        String where = refused.line() > 0 ? root.terminal().text("check.at-line", refused.line()) : "";
        root.terminal()
                .say(
                        "check.refused",
                        refused.code().name(),
                        where,
                        root.language().choose(refused.vietnamese(), refused.english()),
                        NoticeCatalogue.find(refused.code().name())
                                .map(words::remedy)
                                .orElse(""));
        if (root.format != Format.TEXT) {
            root.terminal()
                    .out()
                    .println(Json.text(
                            Map.of("refused", refused.code().name(), "line", refused.line(), "notices", List.of())));
        }
        return ExitCode.GATED;
    }
}
