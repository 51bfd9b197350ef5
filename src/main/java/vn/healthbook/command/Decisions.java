package vn.healthbook.command;

import java.util.List;
import vn.healthbook.report.DeliveryDecision;
import vn.healthbook.report.Table;

/** What named people decided about a delivery, as a table. */
final class Decisions {

    private Decisions() {}

    static Table table(HealthbookCommand root, List<DeliveryDecision> decisions) {
        Terminal terminal = root.terminal();
        Table table = new Table()
                .number("nth", terminal.text("decisions.nth"))
                .text("word", terminal.text("decisions.word"))
                .text("openedGate", terminal.text("decisions.gate"))
                .text("by", terminal.text("decisions.by"))
                .text("reason", terminal.text("decisions.reason"))
                .text("at", terminal.text("decisions.at"));
        for (DeliveryDecision each : decisions) {
            table.row(
                    each.nth(),
                    root.format == Format.TEXT ? terminal.text("decisions." + each.word()) : each.word(),
                    each.openedGate(),
                    each.by(),
                    each.reason(),
                    each.at()
                            .atZoneSameInstant(RunCommand.VIET_NAM)
                            .toLocalDateTime()
                            .withNano(0));
        }
        return table;
    }
}
