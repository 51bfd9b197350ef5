package vn.healthbook.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.healthbook.field.Field;
import vn.healthbook.field.FieldGroup;
import vn.healthbook.field.StandardField;

/** A book, and where a value of it comes from, told on the terminal or as JSON. */
public final class BookText {

    private final Messages texts;
    private final Language language;

    public BookText(Language language) {
        this.language = language;
        this.texts = Messages.of(language, "vn.healthbook.report");
    }

    public String text(Book book) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.text("book.title", book.number(), texts.text("book.state." + book.state())));
        if (book.mergedInto() != null) {
            parts.add(texts.text("book.merged-into", book.mergedInto()));
        }
        parts.add(fields(book));
        part(
                parts,
                "book.identifiers",
                book.identifiers(),
                "kind",
                "book.kind",
                "value",
                "book.value",
                "holds",
                "book.now");
        part(
                parts,
                "book.links",
                book.links(),
                "source",
                "book.source",
                "record_key",
                "book.record",
                "tier",
                "book.tier");
        part(
                parts,
                "book.visits",
                book.visits(),
                "started_at",
                "book.from",
                "ended_at",
                "book.to",
                "facility_code",
                "book.facility",
                "diagnoses",
                "book.diagnosis",
                "visit_key",
                "book.record");
        part(
                parts,
                "book.vaccinations",
                book.vaccinations(),
                "injected_on",
                "book.on",
                "vaccine_code",
                "book.vaccine",
                "dose_number",
                "book.dose",
                "lot_number",
                "book.lot",
                "facility_code",
                "book.facility");
        part(
                parts,
                "book.life-events",
                book.lifeEvents(),
                "kind",
                "book.event",
                "occurred_on",
                "book.on",
                "event_key",
                "book.record",
                "withdrawn_event_key",
                "book.ended");
        part(parts, "book.contradictions", book.contradictions(), "kind", "book.kind", "event_key", "book.record");
        part(
                parts,
                "book.reviews",
                book.reviews(),
                "source",
                "book.source",
                "record_key",
                "book.record",
                "other_key",
                "book.other-record",
                "tier",
                "book.tier",
                "reason",
                "book.reason");
        return String.join(System.lineSeparator() + System.lineSeparator(), parts);
    }

    private String fields(Book book) {
        StringBuilder text = new StringBuilder();
        FieldGroup group = null;
        for (Map.Entry<StandardField, @Nullable String> each : book.fields().entrySet()) {
            StandardField field = each.getKey();
            if (field.group() != group) {
                group = field.group();
                text.append(texts.text("group." + group)).append(System.lineSeparator());
            }
            text.append("  %2d  %-42s %s"
                    .formatted(field.number(), label(field), each.getValue() == null ? "" : each.getValue())
                    .stripTrailing());
            text.append(System.lineSeparator());
        }
        return text.toString().stripTrailing();
    }

    private void part(
            List<String> parts, String title, List<Map<String, @Nullable Object>> rows, String... namesAndTitles) {
        if (rows.isEmpty()) {
            return;
        }
        Table table = new Table();
        for (int i = 0; i < namesAndTitles.length; i += 2) {
            table.text(namesAndTitles[i], texts.text(namesAndTitles[i + 1]));
        }
        for (Map<String, @Nullable Object> row : rows) {
            @Nullable Object[] cells = new @Nullable Object[namesAndTitles.length / 2];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cell(title, namesAndTitles[2 * i], row.get(namesAndTitles[2 * i]));
            }
            table.row(cells);
        }
        parts.add(texts.text(title) + System.lineSeparator() + table.forPeople());
    }

    /** Codes of ours are words for people; codes of the field (facilities, diagnoses, vaccines) stay as they are. */
    private @Nullable Object cell(String part, String column, @Nullable Object value) {
        if (value instanceof Boolean holds) {
            return texts.text(holds ? "book.now" : "book.ended");
        }
        if (value == null) {
            return null;
        }
        return switch (column) {
            case "source", "tier" -> texts.word(column + ".", value.toString());
            case "reason" -> texts.word("review.reason.", value.toString());
            case "kind" -> texts.word(part.equals("book.life-events") ? "life-event." : "kind.", value.toString());
            default -> value;
        };
    }

    /** For machines: fields by their column names. */
    public Map<String, Object> forMachines(Book book) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("book", book.number());
        told.put("state", book.state());
        told.put("version", book.version());
        if (book.mergedInto() != null) {
            told.put("mergedInto", book.mergedInto());
        }
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        book.fields().forEach((field, value) -> fields.put(field.column(), value));
        told.put("fields", fields);
        told.put("identifiers", book.identifiers());
        told.put("links", book.links());
        told.put("visits", book.visits());
        told.put("vaccinations", book.vaccinations());
        told.put("lifeEvents", book.lifeEvents());
        told.put("contradictions", book.contradictions());
        told.put("reviews", book.reviews());
        return told;
    }

    /** Which statement a value comes from, and which ones lost. */
    public String why(Book book, StandardField field, List<BookReports.Evidence> evidence) {
        String value = book.fields().get(field);
        StringBuilder text = new StringBuilder(texts.text(
                "why.title",
                field.number(),
                label(field),
                book.number(),
                value == null ? texts.text("book.empty") : value));
        text.append(System.lineSeparator())
                .append(texts.text("why.rule", texts.text(FieldOrigin.of(field).rule())));
        if (evidence.isEmpty()) {
            return text.append(System.lineSeparator())
                    .append(texts.text("why.none"))
                    .toString();
        }
        return text.append(System.lineSeparator())
                .append(System.lineSeparator())
                .append(evidence(book, field, evidence).forPeople())
                .toString();
    }

    /** The statements in the order of the fold with their verdict. */
    public Table evidence(Book book, StandardField field, List<BookReports.Evidence> evidence) {
        Table table = new Table()
                .text("verdict", texts.text("why.verdict"))
                .text("value", texts.text("why.value"))
                .text("source", texts.text("book.source"))
                .text("record", texts.text("book.record"))
                .id("delivery", texts.text("why.delivery"))
                .text("file", texts.text("why.file"))
                .id("line", texts.text("why.line"))
                .text("layout", texts.text("head.layout"))
                .text("asOf", texts.text("head.as-of"))
                .text("rules", texts.text("why.rules"))
                .id("run", texts.text("why.run"));
        for (int i = 0; i < evidence.size(); i++) {
            BookReports.Evidence each = evidence.get(i);
            table.row(
                    verdict(book, field, each, i),
                    each.value(),
                    texts.word("source.", each.source()),
                    each.recordKey(),
                    each.delivery(),
                    each.file(),
                    each.line(),
                    each.layout(),
                    each.asOf(),
                    each.rulesVersion(),
                    each.run());
        }
        return table;
    }

    private String verdict(Book book, StandardField field, BookReports.Evidence evidence, int place) {
        if (evidence.setAside()) {
            return texts.text("why.aside");
        }
        return switch (FieldOrigin.of(field)) {
            case REGISTERS -> {
                boolean first = place == 0 && evidence.counts();
                if (first && book.fields().get(field) == null) {
                    yield texts.text("why.held-elsewhere");
                }
                yield texts.text(first ? "why.wins" : "why.loses");
            }
            case LAST_VISIT -> texts.text(place == 0 ? "why.wins" : "why.loses");
            case VACCINATIONS, LIFE_EVENTS, SUITE -> "+";
        };
    }

    private String label(Field field) {
        return language.choose(field.vietnamese(), field.english());
    }
}
