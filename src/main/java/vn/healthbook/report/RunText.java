package vn.healthbook.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.healthbook.notice.NoticeCode;

/** A run told on the terminal: steps, balance of each delivery, books, gates, the most frequent findings with their remedy. */
public final class RunText {

    private static final int MOST_NOTICES = 10;

    private final Messages texts;
    private final Language language;

    public RunText(Language language) {
        this.language = language;
        this.texts = Messages.of(language, "vn.healthbook.report");
    }

    public String text(RunReport report) {
        List<String> parts = new ArrayList<>();
        RunLine run = report.run();
        parts.add(texts.text("run.title", run.run(), run.job(), run.date(), status(run.status()), run.seconds())
                + (run.dryRun() ? "  " + texts.text("run.dry") : ""));
        if (!report.steps().isEmpty()) {
            parts.add(steps(report).forPeople());
        }
        if (!report.deliveries().isEmpty()) {
            parts.add(deliveries(report.deliveries()).forPeople());
            parts.addAll(refusals(report.deliveries()));
        }
        parts.add(books(report));
        if (!report.gates().isEmpty()) {
            parts.add(gates(report).forPeople());
        }
        if (!report.notices().isEmpty()) {
            parts.add(notices(report));
        }
        return String.join(System.lineSeparator() + System.lineSeparator(), parts);
    }

    Table steps(RunReport report) {
        boolean night = report.steps().stream().map(RunReport.Step::job).distinct().count() > 1;
        Table table = new Table();
        if (night) {
            table.text("job", texts.text("head.job"));
        }
        table.text("name", texts.text("head.step"))
                .text("status", texts.text("head.status"))
                .number("read", texts.text("head.read"))
                .number("written", texts.text("head.written"))
                .number("seconds", texts.text("head.seconds"));
        for (RunReport.Step step : report.steps()) {
            List<@Nullable Object> cells = new ArrayList<>();
            if (night) {
                cells.add(step.job());
            }
            cells.addAll(List.of(step.name(), step.status(), step.read(), step.written(), step.seconds()));
            table.row(cells.toArray());
        }
        return table;
    }

    /** Deliveries with their balance; also used for lists of deliveries. */
    public Table deliveries(List<DeliveryFates> deliveries) {
        Table table = new Table()
                .number("delivery", texts.text("head.delivery"))
                .text("layout", texts.text("head.layout"))
                .text("file", texts.text("head.file"))
                .text("asOf", texts.text("head.as-of"))
                .text("state", texts.text("head.state"))
                .number("read", texts.text("head.records"))
                .number("created", texts.text("head.created"))
                .number("updated", texts.text("head.updated"))
                .number("unchanged", texts.text("head.unchanged"))
                .number("duplicate", texts.text("head.duplicate"))
                .number("rejected", texts.text("head.rejected"))
                .number("parked", texts.text("head.parked"))
                .text("balance", texts.text("head.balance"));
        for (DeliveryFates each : deliveries) {
            table.row(
                    each.delivery(),
                    each.layout(),
                    each.file(),
                    each.asOf(),
                    each.again() ? texts.text("state.again") : each.state(),
                    each.read(),
                    each.created(),
                    each.updated(),
                    each.unchanged(),
                    each.duplicate(),
                    each.rejected(),
                    each.parked(),
                    each.balance());
        }
        return table;
    }

    private List<String> refusals(List<DeliveryFates> deliveries) {
        return deliveries.stream()
                .filter(each -> each.refusal() != null)
                .map(each -> texts.text(
                        "delivery.refused", each.delivery(), each.file(), told(String.valueOf(each.refusal())))
                        + (each.refusalLine() == null || each.refusalLine() == 0
                                ? ""
                                : " " + texts.text("delivery.at-line", each.refusalLine())))
                .toList();
    }

    private String books(RunReport report) {
        RunReport.Books books = report.books();
        return texts.text(
                report.run().dryRun() ? "books.would" : "books.did",
                books.created(),
                books.updated(),
                books.closed(),
                books.merged(),
                books.retired(),
                books.waitingForReview());
    }

    Table gates(RunReport report) {
        Table table = new Table()
                .text("gate", texts.text("head.gate"))
                .number("delivery", texts.text("head.delivery"))
                .text("measured", texts.text("head.measured"))
                .text("allowed", texts.text("head.allowed"))
                .text("outcome", texts.text("head.outcome"));
        for (RunReport.GateVerdict gate : report.gates()) {
            table.row(
                    gate.gate(),
                    gate.delivery(),
                    "%.0f / %.0f".formatted(gate.measured(), gate.of()),
                    gate.allowed(),
                    gate.outcome());
        }
        return table;
    }

    private String notices(RunReport report) {
        StringBuilder text = new StringBuilder(texts.text("notices.title"));
        for (RunReport.NoticeCount count : report.notices().subList(0, Math.min(MOST_NOTICES, report.notices().size()))) {
            text.append(System.lineSeparator())
                    .append("  %,9d  %-7s  ".formatted(count.rows(), count.severity()))
                    .append(told(count.code()));
        }
        int more = report.notices().size() - MOST_NOTICES;
        if (more > 0) {
            text.append(System.lineSeparator()).append("  ").append(texts.text("notices.more", more));
        }
        return text.toString();
    }

    /** A notice by name with its sentence and its remedy. */
    public String told(String code) {
        return NoticeCatalogue.find(code)
                .map(notice -> code + ": " + sentence(notice) + " → " + remedy(notice))
                .orElse(code);
    }

    public String sentence(NoticeCode notice) {
        return language.choose(notice.vietnamese(), notice.english());
    }

    public String remedy(NoticeCode notice) {
        return language.choose(notice.remedyVietnamese(), notice.remedyEnglish());
    }

    public String status(String state) {
        return texts.has("status." + state) ? texts.text("status." + state) : state;
    }

    Messages texts() {
        return texts;
    }
}
