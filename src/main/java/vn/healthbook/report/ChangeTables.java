package vn.healthbook.report;

import java.util.ArrayList;
import java.util.List;
import vn.healthbook.field.Fields;

/** What today's rules change in the evidence and the books, rule by rule; of a dry run: would change. */
final class ChangeTables {

    private static final int MOST_SAMPLES = 12;

    private final RunReport report;
    private final Messages texts;
    private final Language language;

    ChangeTables(RunReport report, Messages texts, Language language) {
        this.report = report;
        this.texts = texts;
        this.language = language;
    }

    /** A title and its table. */
    record Part(String title, Table table) {}

    /** For the terminal: each part with its title; of samples the first few. */
    List<String> texts() {
        return parts(MOST_SAMPLES).stream()
                .map(part ->
                        part.title() + System.lineSeparator() + part.table().forPeople())
                .toList();
    }

    /** All parts that have something to tell, in the order of cause and effect. */
    List<Part> parts() {
        return parts(Integer.MAX_VALUE);
    }

    private List<Part> parts(int mostSamples) {
        List<Part> parts = new ArrayList<>();
        add(parts, texts.text("changes.files"), files());
        add(parts, texts.text("changes.statements", total("STATEMENT")), values("STATEMENT"));
        add(parts, texts.text("changes.notices"), notices());
        add(parts, texts.text("changes.rejects"), rejects());
        add(
                parts,
                texts.text(report.isPlanOnly() ? "changes.books.would" : "changes.books", total("BOOK")),
                values("BOOK"));
        add(parts, texts.text("changes.samples"), samples(mostSamples));
        return parts;
    }

    private static void add(List<Part> parts, String title, Table table) {
        if (!table.isEmpty()) {
            parts.add(new Part(title, table));
        }
    }

    private long total(String scope) {
        return of(scope).stream()
                .filter(change -> change.subject().isEmpty())
                .mapToLong(RunReport.Change::changed)
                .sum();
    }

    private List<RunReport.Change> of(String scope) {
        return report.changes().stream()
                .filter(change -> change.scope().equals(scope))
                .toList();
    }

    private Table files() {
        Table table = counts(new Table().text("file", texts.text("head.file")));
        of("FILE").forEach(each -> table.row(each.subject(), each.changed(), each.appeared(), each.vanished()));
        return table;
    }

    private Table notices() {
        Table table = new Table()
                .text("source", texts.text("head.source"))
                .text("code", texts.text("head.code"))
                .number("comes", texts.text("head.comes"))
                .number("goes", texts.text("head.goes"));
        of("NOTICE")
                .forEach(each -> table.row(source(each.source()), each.subject(), each.appeared(), each.vanished()));
        return table;
    }

    private Table rejects() {
        Table table = new Table()
                .text("source", texts.text("head.source"))
                .text("code", texts.text("head.code"))
                .number("lines", texts.text("head.rows"));
        of("REJECT").forEach(each -> table.row(source(each.source()), each.subject(), each.changed()));
        return table;
    }

    private Table values(String scope) {
        boolean books = scope.equals("BOOK");
        Table table = books ? new Table() : new Table().text("source", texts.text("head.source"));
        counts(table.text("field", texts.text("head.field")));
        for (RunReport.Change each : of(scope)) {
            if (each.subject().isEmpty()) {
                continue;
            }
            if (books) {
                table.row(field(each.subject()), each.changed(), each.appeared(), each.vanished());
            } else {
                table.row(
                        source(each.source()), field(each.subject()), each.changed(), each.appeared(), each.vanished());
            }
        }
        return table;
    }

    private Table counts(Table table) {
        return table.number("changed", texts.text("head.changed"))
                .number("appeared", texts.text("head.appeared"))
                .number("vanished", texts.text("head.vanished"));
    }

    /** Of books where there are some, else of statements: they show what becomes of it. */
    private Table samples(int most) {
        boolean books = report.changeSamples().stream()
                .anyMatch(sample -> sample.scope().equals("BOOK"));
        Table table = new Table()
                .text("field", texts.text("head.field"))
                .text("before", texts.text("head.before"))
                .text("after", texts.text("head.after"))
                .number("times", texts.text("head.times"));
        report.changeSamples().stream()
                .filter(sample -> sample.scope().equals("BOOK") == books)
                .limit(most)
                .forEach(sample ->
                        table.row(field(sample.field()), value(sample.before()), value(sample.after()), sample.rows()));
        return table;
    }

    private static String value(String shown) {
        return shown.isEmpty() ? "–" : shown;
    }

    private String source(String source) {
        return texts.has("source." + source) ? texts.text("source." + source) : source;
    }

    private String field(String column) {
        return Fields.find(column)
                .map(field -> language.choose(field.vietnamese(), field.english()))
                .orElse(texts.has("changes." + column) ? texts.text("changes." + column) : column);
    }
}
