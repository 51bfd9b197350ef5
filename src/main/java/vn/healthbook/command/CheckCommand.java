package vn.healthbook.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.field.CodeLists;
import vn.healthbook.intake.DeliveryRefused;
import vn.healthbook.intake.FileProbe;
import vn.healthbook.intake.LayoutDraft;
import vn.healthbook.intake.LayoutGuess;
import vn.healthbook.intake.PackedFile;
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
        Path path = new Inputs(root, room).file(file);
        if (!PackedFile.isPacked(path)) {
            return check(path, room, codes);
        }
        Path folder = Files.createTempDirectory("healthbook");
        try {
            ExitCode worst = ExitCode.DONE;
            for (Path member : PackedFile.unpack(path, folder)) {
                root.terminal().say("check.member", member.getFileName());
                ExitCode exit = check(member, room, codes);
                worst = exit == ExitCode.DONE ? worst : exit;
            }
            return worst;
        } catch (DeliveryRefused refused) {
            return tell(refused);
        } finally {
            try (Stream<Path> left = Files.walk(folder)) {
                left.sorted(Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            }
        }
    }

    private ExitCode check(Path path, OperatorsRoom room, CodeLists codes) throws Exception {
        try {
            Layout chosen = layout == null ? nearest(path, room).orElse(null) : new Inputs(root, room).layout(layout);
            return chosen == null ? ExitCode.GATED : judge(path, chosen, room, codes);
        } catch (DeliveryRefused refused) {
            return tell(refused);
        }
    }

    private Optional<Layout> nearest(Path path, OperatorsRoom room) throws DeliveryRefused {
        List<Layout> layouts = room.layouts().list();
        FileProbe probe = FileProbe.look(path, layouts);
        Optional<LayoutGuess> guess = LayoutGuess.find(probe, layouts);
        if (guess.isEmpty()) {
            root.terminal()
                    .say(
                            "check.no-layout",
                            String.join(", ", layouts.stream().map(Layout::name).toList()));
        } else {
            LayoutGuess near = guess.get();
            root.terminal()
                    .say("check.nearest", near.layout().name(), near.matched().size());
            if (!near.missing().isEmpty()) {
                root.terminal().say("check.missing", String.join(", ", near.missing()));
            }
            if (!near.unknown().isEmpty()) {
                root.terminal().say("check.unknown", String.join(", ", near.unknown()));
            }
            if (near.fits()) {
                return Optional.of(near.layout());
            }
            root.terminal().say("check.does-not-fit", near.layout().file());
        }
        draft(LayoutDraft.of(String.valueOf(path.getFileName()), probe, layouts), guess.orElse(null));
        return Optional.empty();
    }

    private void draft(LayoutDraft draft, @Nullable LayoutGuess near) {
        List<String> doubts = draft.doubts().stream()
                .map(doubt -> root.language().choose(doubt.vietnamese(), doubt.english()))
                .toList();
        if (root.format == Format.JSON) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("nearest", near == null ? null : near.layout().name());
            told.put("draft", draft.yaml());
            told.put("notTold", doubts);
            root.terminal().out().println(Json.text(told));
            return;
        }
        root.terminal().say("check.draft", draft.name());
        root.terminal().out().print(draft.yaml());
        root.terminal().say("check.doubts");
        doubts.forEach(doubt -> root.terminal().say("check.doubt", doubt));
    }

    private ExitCode judge(Path path, Layout chosen, OperatorsRoom room, CodeLists codes) throws Exception {
        Optional<LocalDate> said = chosen.asOf(String.valueOf(path.getFileName()));
        LocalDate asOf = said.orElseGet(() -> LocalDate.now(BusinessDay.VIET_NAM));
        if (said.isEmpty()) {
            root.terminal().say("check.as-of-today", asOf);
        }
        Judgement judgement = Judgement.of(path, chosen, codes, room.severities(), asOf);
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
