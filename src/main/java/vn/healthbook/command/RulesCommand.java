package vn.healthbook.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.layout.ConfigurationException;
import vn.healthbook.layout.SeveritiesFile;
import vn.healthbook.notice.NoticeCode;
import vn.healthbook.notice.Severities;
import vn.healthbook.report.Json;
import vn.healthbook.report.NoticeCatalogue;
import vn.healthbook.report.RunText;
import vn.healthbook.report.Table;

/** Lists and explains everything the program can find fault with. */
@Command(name = "rules", sortOptions = false, synopsisSubcommandLabel = "[COMMAND]")
final class RulesCommand implements Callable<ExitCode> {

    private final HealthbookCommand root;

    RulesCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public ExitCode call() throws ConfigurationException {
        return list();
    }

    @Command(name = "list")
    ExitCode list() throws ConfigurationException {
        Severities severities = severities();
        RunText words = new RunText(root.language());
        Table table = new Table()
                .text("code", root.terminal().text("findings.code"))
                .text("severity", root.terminal().text("findings.severity"))
                .text("usual", root.terminal().text("rules.usual"))
                .text("sentence", root.terminal().text("findings.sentence"));
        for (NoticeCode each : NoticeCatalogue.list()) {
            String here = here(severities, each);
            String usual = each.severity().name();
            table.row(
                    each.name(), words.level(here), here.equals(usual) ? "" : words.level(usual), words.sentence(each));
        }
        Tables.print(root, table);
        return ExitCode.DONE;
    }

    @Command(name = "explain")
    ExitCode explain(@Parameters(paramLabel = "CODE", descriptionKey = "code") String code)
            throws ConfigurationException {
        NoticeCode notice = NoticeCatalogue.find(code).orElseThrow(() -> unknown(code));
        if (root.format != Format.TEXT) {
            Map<String, String> told = new LinkedHashMap<>();
            told.put("code", notice.name());
            told.put("severity", here(severities(), notice));
            told.put("usual", notice.severity().name());
            told.put("vietnamese", notice.vietnamese());
            told.put("english", notice.english());
            told.put("remedyVietnamese", notice.remedyVietnamese());
            told.put("remedyEnglish", notice.remedyEnglish());
            root.terminal().out().println(Json.text(told));
            return ExitCode.DONE;
        }
        RunText words = new RunText(root.language());
        root.terminal()
                .out()
                .println(root.terminal()
                        .text(
                                "rules.explained",
                                notice.name(),
                                words.level(here(severities(), notice)).text(),
                                words.sentence(notice),
                                words.remedy(notice)));
        return ExitCode.DONE;
    }

    /** The severity at this site, or that the rule only runs in the shadow. */
    private static String here(Severities severities, NoticeCode notice) {
        return severities.isShadow(notice) ? "SHADOW" : severities.of(notice).name();
    }

    private Severities severities() throws ConfigurationException {
        return SeveritiesFile.read(root.jobs(), NoticeCatalogue.list());
    }

    private RuntimeException unknown(String code) {
        List<String> near = NoticeCatalogue.listNear(code);
        return near.isEmpty()
                ? root.unknown(
                        "rules.unknown",
                        code,
                        NoticeCatalogue.list().stream().map(NoticeCode::name).toList())
                : root.refuse("rules.unknown-near", code, String.join(", ", near.subList(0, Math.min(5, near.size()))));
    }
}
