package vn.healthbook.command;

import java.util.List;
import vn.healthbook.report.FieldFinding;
import vn.healthbook.report.NoticeCatalogue;
import vn.healthbook.report.RunText;
import vn.healthbook.report.Table;

/** Draws what was found in a file, with remedies. */
final class Findings {

    private Findings() {}

    static Table table(HealthbookCommand root, List<FieldFinding> findings) {
        Terminal terminal = root.terminal();
        RunText words = new RunText(root.language());
        Table table = new Table()
                .number("rows", terminal.text("findings.rows"))
                .id("firstLine", terminal.text("findings.first-line"))
                .text("severity", terminal.text("findings.severity"))
                .text("code", terminal.text("findings.code"))
                .text("field", terminal.text("findings.field"))
                .text("sentence", terminal.text("findings.sentence"))
                .text("remedy", terminal.text("findings.remedy"));
        for (FieldFinding each : findings) {
            table.row(
                    each.rows(),
                    each.firstLine(),
                    words.level(each.severity()),
                    each.code(),
                    words.field(each.field()),
                    NoticeCatalogue.find(each.code()).map(words::sentence).orElse(""),
                    NoticeCatalogue.find(each.code()).map(words::remedy).orElse(""));
        }
        return table;
    }
}
