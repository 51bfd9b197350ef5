package vn.healthbook.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.healthbook.report.DeliveryDecision;
import vn.healthbook.report.Table;
import vn.healthbook.steward.Word;

/** What named people decide, and who they are. */
final class Decisions {

    private Decisions() {}

    /** Nobody decides without a name and a reason. */
    static Word word(HealthbookCommand root, @Nullable String by, @Nullable String reason) {
        if (by == null || reason == null || by.isBlank() || reason.isBlank()) {
            throw root.wrong("decisions.who-and-why");
        }
        return new Word(by.strip(), reason.strip());
    }

    /** What was decided about a delivery. */
    static Table table(HealthbookCommand root, List<DeliveryDecision> decisions) {
        Terminal terminal = root.terminal();
        Table table = new Table()
                .id("nth", terminal.text("decisions.nth"))
                .text("word", terminal.text("decisions.word"))
                .text("openedGate", terminal.text("decisions.gate"))
                .text("by", terminal.text("decisions.by"))
                .text("reason", terminal.text("decisions.reason"))
                .text("at", terminal.text("decisions.at"));
        for (DeliveryDecision each : decisions) {
            table.row(
                    each.nth(),
                    new Table.Word(each.word(), terminal.text("decisions." + each.word())),
                    each.openedGate(),
                    each.by(),
                    each.reason(),
                    each.at()
                            .atZoneSameInstant(BusinessDay.VIET_NAM)
                            .toLocalDateTime()
                            .withNano(0));
        }
        return table;
    }
}
