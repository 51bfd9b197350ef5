package vn.healthbook.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.healthbook.field.StandardField;

/** Pairs that wait for a human told on the terminal or as JSON; a pair side by side, field by field. */
public final class ReviewText {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Messages texts;
    private final Language language;

    public ReviewText(Language language) {
        this.language = language;
        this.texts = Messages.of(language, "vn.healthbook.report");
    }

    public Table waiting(List<Review.Waiting> reviews) {
        Table table = new Table()
                .text("review", texts.text("review.id"))
                .text("source", texts.text("book.source"))
                .text("otherSource", texts.text("review.other-source"))
                .text("tier", texts.text("review.shared"))
                .text("reason", texts.text("review.why"))
                .text("otherBook", texts.text("review.other-book"))
                .text("since", texts.text("review.since"));
        for (Review.Waiting each : reviews) {
            table.row(
                    each.review(),
                    texts.word("source.", each.source()),
                    texts.word("source.", each.otherSource()),
                    texts.word("tier.", each.tier()),
                    texts.word("review.reason.", each.reason()),
                    each.otherBook(),
                    each.since());
        }
        return table;
    }

    public Table decisions(List<Review.Decision> decisions) {
        Table table = new Table()
                .text("review", texts.text("review.id"))
                .text("word", texts.text("review.word"))
                .text("stands", texts.text("review.stands"))
                .id("run", texts.text("why.run"))
                .text("by", texts.text("review.by"))
                .text("reason", texts.text("book.reason"))
                .text("at", texts.text("review.at"));
        for (Review.Decision each : decisions) {
            table.row(
                    each.review(),
                    texts.word("review.word.", each.word()),
                    each.word().equals("UNDO") ? "" : texts.text(each.stands() ? "book.now" : "book.ended"),
                    each.run(),
                    each.by(),
                    each.reason(),
                    each.at().atZoneSameInstant(VIET_NAM).toLocalDateTime().withNano(0));
        }
        return table;
    }

    public String text(Review review) {
        List<String> parts = new ArrayList<>();
        String reason = review.reason();
        parts.add(
                reason == null
                        ? texts.text("review.settled", review.review())
                        : texts.text(
                                "review.title",
                                review.review(),
                                texts.word("tier.", String.valueOf(review.tier()))
                                        .text(),
                                texts.text("review.reason." + reason)));
        parts.add(sides(review));
        parts.add(fields(review).forPeople());
        parts.add(lines(review).forPeople());
        if (!review.decisions().isEmpty()) {
            parts.add(decisions(review.decisions()).forPeople());
        }
        return String.join(System.lineSeparator() + System.lineSeparator(), parts);
    }

    /** What has become of a decision: where the two records belong now, and whether one of them still waits. */
    public String outcome(Review review, List<Review.Waiting> waiting) {
        List<String> parts = new ArrayList<>(List.of(sides(review)));
        List<String> pairs = waiting.stream().map(Review.Waiting::review).toList();
        if (!pairs.isEmpty()) {
            parts.add(texts.text("review.still", String.join(", ", pairs)));
        }
        return String.join(System.lineSeparator(), parts);
    }

    private String sides(Review review) {
        return side(review.record()) + System.lineSeparator() + side(review.other());
    }

    private String side(Review.Side side) {
        String book = side.book();
        String source = texts.word("source.", side.source()).text();
        String belongs = book == null
                ? texts.text("review.without-book", side.id(), source, side.key())
                : texts.text("review.in-book", side.id(), source, side.key(), book);
        return side.gone() ? belongs + " " + texts.text("review.gone") : belongs;
    }

    /** What both say side by side; a field of which neither says anything is left out. */
    public Table fields(Review review) {
        Table table = new Table()
                .id("number", "#")
                .text("field", texts.text("review.field"))
                .text("agrees", "")
                .text("record", String.valueOf(review.record().id()))
                .text("other", String.valueOf(review.other().id()));
        for (StandardField field : StandardField.values()) {
            String one = review.record().fields().get(field);
            String other = review.other().fields().get(field);
            if (one != null || other != null) {
                table.row(
                        field.number(),
                        language.choose(field.vietnamese(), field.english()),
                        agreement(one, other),
                        one,
                        other);
            }
        }
        return table;
    }

    private static String agreement(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return "";
        }
        return one.equals(other) ? "=" : "≠";
    }

    private Table lines(Review review) {
        Table table = new Table()
                .id("record", texts.text("book.record"))
                .id("delivery", texts.text("why.delivery"))
                .text("file", texts.text("why.file"))
                .id("line", texts.text("why.line"))
                .text("asOf", texts.text("head.as-of"));
        for (Review.Side side : List.of(review.record(), review.other())) {
            side.lines().forEach(line -> table.row(side.id(), line.delivery(), line.file(), line.line(), line.asOf()));
        }
        return table;
    }

    /** For machines: fields by their column names, with whether both say the same. */
    public Map<String, Object> forMachines(Review review) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("review", review.review());
        told.put("waits", review.waits());
        told.put("tier", review.tier());
        told.put("reason", review.reason());
        told.put("record", forMachines(review.record()));
        told.put("other", forMachines(review.other()));
        Map<String, String> agreement = new LinkedHashMap<>();
        for (StandardField field : StandardField.values()) {
            String one = review.record().fields().get(field);
            String other = review.other().fields().get(field);
            if (one != null && other != null) {
                agreement.put(field.column(), one.equals(other) ? "agrees" : "differs");
            }
        }
        told.put("agreement", agreement);
        told.put("decisions", review.decisions());
        return told;
    }

    private static Map<String, @Nullable Object> forMachines(Review.Side side) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", side.id());
        told.put("source", side.source());
        told.put("key", side.key());
        told.put("book", side.book());
        told.put("tier", side.tier());
        Map<String, String> fields = new LinkedHashMap<>();
        side.fields().forEach((field, value) -> fields.put(field.column(), value));
        told.put("fields", fields);
        told.put("lines", side.lines());
        return told;
    }
}
