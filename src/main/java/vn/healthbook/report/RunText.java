package vn.healthbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.healthbook.field.Fields;
import vn.healthbook.layout.Gate;
import vn.healthbook.notice.NoticeCode;

/** A run told on the terminal: steps, balance of each delivery, books, gates, the most frequent findings with their remedy. */
public final class RunText {

    private static final int MOST_NOTICES = 10;
    private static final int MOST_DELIVERIES = 20;

    private final Messages texts;
    private final Language language;
    private final RunTables tables;

    public RunText(Language language) {
        this.language = language;
        this.texts = Messages.of(language, "vn.healthbook.report");
        this.tables = new RunTables(texts);
    }

    /** A table of deliveries one by one. */
    public Table table(List<DeliveryFates> deliveries) {
        return tables.deliveries(deliveries);
    }

    RunTables tables() {
        return tables;
    }

    public String text(RunReport report) {
        List<String> parts = new ArrayList<>();
        RunLine run = report.run();
        parts.add(texts.text("run.title", run.run(), run.job(), run.date(), status(run.status()), run.seconds())
                + (run.dryRun() ? "  " + texts.text("run.dry") : ""));
        told(run).ifPresent(parts::add);
        if (!report.steps().isEmpty()) {
            parts.add((RunTables.isNight(report) ? tables.jobs(report) : tables.steps(report.steps())).forPeople());
        }
        parts.addAll(deliveries(report));
        RunReport.Withdrawal withdrawal = report.withdrawal();
        if (withdrawal != null) {
            parts.add(texts.text(
                    report.isPlanOnly() ? "withdrawal.would" : "withdrawal.did",
                    withdrawal.delivery(),
                    withdrawal.file(),
                    withdrawal.statements(),
                    withdrawal.removed(),
                    withdrawal.records(),
                    withdrawal.events()));
        }
        parts.addAll(new ChangeTables(report, texts, language).texts());
        parts.add(books(report));
        parts.addAll(gates(report.gates()));
        if (!report.notices().isEmpty()) {
            parts.add(notices(report));
        }
        if (!report.shadow().isEmpty()) {
            parts.add(texts.text("shadow.title")
                    + System.lineSeparator()
                    + tables.shadow(report.shadow(), this).forPeople());
        }
        return String.join(System.lineSeparator() + System.lineSeparator(), parts);
    }

    /** Why the run ended before it was done, and what to type next. */
    Optional<String> told(RunLine run) {
        return Optional.ofNullable(run.told()).map(told -> language.choose(told.vi(), told.en()));
    }

    /** One by one while they are few; else gathered by layout, and one by one only what is not in order. */
    private List<String> deliveries(RunReport report) {
        List<String> parts = new ArrayList<>();
        List<DeliveryFates> deliveries = report.deliveries();
        List<DeliveryFates> single = deliveries;
        if (deliveries.size() > MOST_DELIVERIES) {
            List<DeliveryFates> good = deliveries.stream()
                    .filter(each -> each.balance().equals("OK"))
                    .toList();
            single = deliveries.stream().filter(each -> !good.contains(each)).toList();
            parts.add(tables.layouts(good).forPeople());
        }
        if (!single.isEmpty()) {
            parts.add(tables.deliveries(single).forPeople());
        }
        parts.addAll(refusals(report));
        return parts;
    }

    private List<String> gates(List<RunReport.GateVerdict> gates) {
        List<RunReport.GateVerdict> closed =
                gates.stream().filter(gate -> !gate.outcome().equals("PASSED")).toList();
        List<String> parts = new ArrayList<>();
        if (gates.size() > closed.size()) {
            parts.add(texts.text("gates.passed", gates.size() - closed.size()));
        }
        if (!closed.isEmpty()) {
            parts.add(tables.gates(closed).forPeople());
        }
        return parts;
    }

    /** Why deliveries were refused or are held, in a dry run would be; a sentence for each, and where more is told. */
    List<String> refusals(RunReport report) {
        boolean would = report.run().dryRun();
        return report.deliveries().stream()
                .filter(each -> each.refusal() != null)
                .map(each -> refusal(each, would) + more(each, would))
                .toList();
    }

    /** Why the delivery was refused or is held. */
    public String refusal(DeliveryFates delivery) {
        return refusal(delivery, false);
    }

    /** @param would in a dry run, whatever the state of the delivery: while the run goes on it stands as in a real one */
    private String refusal(DeliveryFates delivery, boolean would) {
        String why = String.valueOf(delivery.refusal());
        boolean held = !would && delivery.state().equals("HELD");
        return texts.text(
                        would ? "delivery.would-be-stopped" : held ? "delivery.held" : "delivery.refused",
                        delivery.delivery(),
                        delivery.file(),
                        held ? why : why(delivery, why, would))
                + (delivery.refusalLine() == null || delivery.refusalLine() == 0
                        ? ""
                        : " " + texts.text("delivery.at-line", delivery.refusalLine()));
    }

    /** A dry run leaves nothing with the delivery that could be shown. */
    private String more(DeliveryFates delivery, boolean would) {
        if (would) {
            return " " + texts.text("delivery.more-dry", delivery.layout());
        }
        return delivery.state().equals("HELD") ? "" : " " + texts.text("delivery.more", delivery.delivery());
    }

    private String books(RunReport report) {
        RunReport.Books books = report.books();
        return texts.text(
                report.isPlanOnly() ? "books.would" : "books.did",
                books.created(),
                books.updated(),
                books.closed(),
                books.merged(),
                books.retired(),
                books.waitingForReview());
    }

    private String notices(RunReport report) {
        StringBuilder text = new StringBuilder(texts.text("notices.title"));
        for (RunReport.NoticeCount count : report.notices()
                .subList(0, Math.min(MOST_NOTICES, report.notices().size()))) {
            text.append(System.lineSeparator())
                    .append(String.format(
                            Locale.ROOT,
                            "  %,9d  %-8s ",
                            count.rows(),
                            level(count.severity()).text()))
                    .append(told(count.code()));
        }
        int more = report.notices().size() - MOST_NOTICES;
        if (more > 0) {
            text.append(System.lineSeparator())
                    .append("  ")
                    .append(texts.text("notices.more", more, report.run().run()));
        }
        return text.toString();
    }

    /** A delivery is refused by a notice or stopped by a gate. */
    private String why(DeliveryFates delivery, String why, boolean would) {
        return Gate.find(why).isPresent()
                ? texts.text(
                        would ? "delivery.would-stop-at-gate" : "delivery.stopped-by-gate", why, delivery.delivery())
                : told(why);
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

    /** ERROR, WARNING, INFO or SHADOW. */
    public Table.Word level(String severity) {
        return texts.word("level.", severity);
    }

    /** A field by its name in the language; a column that is none of the fields stays as it is. */
    public Table.@Nullable Word field(@Nullable String column) {
        return column == null
                ? null
                : Fields.find(column)
                        .map(field -> new Table.Word(column, language.choose(field.vietnamese(), field.english())))
                        .orElse(new Table.Word(column, column));
    }

    public String status(String state) {
        return texts.word("status.", state).text();
    }

    Messages texts() {
        return texts;
    }
}
