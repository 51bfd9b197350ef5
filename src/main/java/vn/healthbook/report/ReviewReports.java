package vn.healthbook.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.healthbook.field.StandardField;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;
import vn.healthbook.steward.RecordPair;

/** Reads what waits for a human, and what humans have decided. */
@Component
public class ReviewReports {

    private static final Sql REVIEWS = Sql.named("report/list_reviews");
    private static final Sql REVIEW = Sql.named("report/find_review");
    private static final Sql RECORD = Sql.named("report/find_review_record");
    private static final Sql STATEMENTS = Sql.named("report/list_record_statements");
    private static final Sql DECISIONS = Sql.named("report/list_decisions");
    private static final int MOST_DECISIONS = 50;

    private final SqlRunner sql;

    public ReviewReports(SqlRunner sql) {
        this.sql = sql;
    }

    /** The pairs that wait, in the order of their numbers. */
    public List<Review.Waiting> list(int most) {
        return list(null, most);
    }

    /** The pairs that wait and have one of these two records. */
    public List<Review.Waiting> listWith(RecordPair pair, int most) {
        return list(pair, most);
    }

    private List<Review.Waiting> list(@Nullable RecordPair pair, int most) {
        return sql.query(REVIEWS, of(pair, most))
                .query((row, number) -> new Review.Waiting(
                        row.getString("review"),
                        row.getString("source"),
                        row.getString("other_source"),
                        row.getString("tier"),
                        row.getString("reason"),
                        row.getString("other_book"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    /** What was decided, the last first. */
    public List<Review.Decision> listDecisions(int most) {
        return decisions(null, most);
    }

    /** Both records side by side; empty when one of them is not known. */
    public Optional<Review> find(RecordPair pair) {
        Optional<Review.Side> one = side(pair.one());
        Optional<Review.Side> other = side(pair.other());
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> waiting =
                sql.query(REVIEW, Map.of("one", pair.one(), "other", pair.other())).query().listOfRows().stream()
                        .findFirst()
                        .orElse(Map.of());
        return Optional.of(new Review(
                pair.toString(),
                !waiting.isEmpty(),
                (String) waiting.get("tier"),
                (String) waiting.get("reason"),
                one.get(),
                other.get(),
                decisions(pair, MOST_DECISIONS)));
    }

    private List<Review.Decision> decisions(@Nullable RecordPair pair, int most) {
        return sql.query(DECISIONS, of(pair, most))
                .query((row, number) -> new Review.Decision(
                        row.getString("review"),
                        row.getString("word"),
                        row.getBoolean("stands"),
                        row.getObject("applied_by_run", Long.class),
                        row.getString("decided_by"),
                        row.getString("reason"),
                        row.getObject("decided_at", OffsetDateTime.class)))
                .list();
    }

    /** @param pair nothing: any pair */
    private static Map<String, Object> of(@Nullable RecordPair pair, int most) {
        Map<String, Object> of = new HashMap<>();
        of.put("one", pair == null ? null : pair.one());
        of.put("other", pair == null ? null : pair.other());
        of.put("most", most);
        return of;
    }

    private Optional<Review.Side> side(long record) {
        return sql.query(RECORD, Map.of("record", record))
                .query((row, number) -> side(row))
                .optional();
    }

    private Review.Side side(ResultSet row) throws SQLException {
        long record = row.getLong("record_id");
        JsonNode stated = Json.read(row.getString("fields"));
        Map<StandardField, String> fields = new EnumMap<>(StandardField.class);
        for (StandardField field : StandardField.values()) {
            JsonNode value = stated.get(field.column());
            if (value != null && !value.isNull()) {
                fields.put(field, value.asString());
            }
        }
        List<Review.Said> lines = sql.query(STATEMENTS, Map.of("record", record))
                .query((line, number) -> new Review.Said(
                        line.getLong("delivery_id"),
                        line.getString("layout"),
                        line.getString("file_name"),
                        line.getObject("as_of", LocalDate.class),
                        line.getInt("line")))
                .list();
        return new Review.Side(
                record,
                row.getString("source"),
                row.getString("record_key"),
                row.getBoolean("is_gone"),
                row.getString("book_number"),
                row.getString("tier"),
                fields,
                lines);
    }
}
