package vn.healthbook.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.healthbook.field.StandardField;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** Reads books and says where each value comes from. */
@Component
public class BookReports {

    private static final Sql BOOK = Sql.named("report/find_book");
    private static final Sql AS_OF = Sql.named("report/find_book_as_of");
    private static final Sql BY_CITIZEN_NUMBER = Sql.named("report/find_book_by_citizen_number");
    private static final Sql IDENTITIES = Sql.named("report/list_book_identities");
    private static final Sql LINKS = Sql.named("report/list_book_links");
    private static final Sql VISITS = Sql.named("report/list_book_visits");
    private static final Sql VACCINATIONS = Sql.named("report/list_book_vaccinations");
    private static final Sql LIFE_EVENTS = Sql.named("report/list_book_life_events");
    private static final Sql CONTRADICTIONS = Sql.named("report/list_book_contradictions");
    private static final Sql REVIEWS = Sql.named("report/list_book_reviews");
    private static final Sql WHY_FIELD = Sql.named("report/why_field");
    private static final Sql WHY_LAST_VISIT = Sql.named("report/why_last_visit");
    private static final Sql WHY_VACCINATIONS = Sql.named("report/why_vaccinations");
    private static final Sql WHY_LIFE_STATUS = Sql.named("report/why_life_status");

    private final SqlRunner sql;

    public BookReports(SqlRunner sql) {
        this.sql = sql;
    }

    /** By book number. */
    public Optional<Book> find(String number) {
        return sql.query(BOOK, Map.of("number", number))
                .query((row, n) -> book(row, null))
                .optional();
    }

    /**
     * By book number, as the last run of the date had left it: fields, state and identifiers exactly; visits, injections and life events as
     * they stand now, those of them that had come by then. Links, contradictions and reviews are not kept by night and are left out.
     *
     * @return empty when there was no such book yet
     */
    public Optional<Book> findAsOf(String number, LocalDate date) {
        return sql.query(AS_OF, Map.of("number", number, "date", date))
                .query((row, n) -> book(row, row.getLong("run_id")))
                .optional();
    }

    /** Number of the book that holds a citizen number, present or former. */
    public Optional<String> findByCitizenNumber(String citizenNumber) {
        return sql.query(BY_CITIZEN_NUMBER, Map.of("citizen", citizenNumber))
                .query(String.class)
                .optional();
    }

    /**
     * Every statement with a value for the field, the one that wins first.
     *
     * @param source kind of record that states it
     * @param value as stated, standard form; for fields that add up events: the event
     * @param run the run that brought it into the registry
     * @param setAside held under the record's number but about somebody else, not believed
     * @param counts false for a citizen number that does not fit its own line
     */
    public record Evidence(
            String source,
            String recordKey,
            String value,
            String rulesVersion,
            boolean setAside,
            boolean counts,
            long delivery,
            String layout,
            String file,
            LocalDate asOf,
            int line,
            @Nullable Long run) {}

    public List<Evidence> why(Book book, StandardField field) {
        Sql statement = switch (FieldOrigin.of(field)) {
            case REGISTERS -> WHY_FIELD;
            case LAST_VISIT -> WHY_LAST_VISIT;
            case VACCINATIONS -> WHY_VACCINATIONS;
            case LIFE_EVENTS -> WHY_LIFE_STATUS;
            case SUITE -> null;
        };
        if (statement == null) {
            return List.of();
        }
        Map<String, Object> of = statement.equals(WHY_FIELD)
                ? Map.of("book", book.id(), "field", field.column())
                : Map.of("book", book.id());
        return sql.query(statement, of).query((row, n) -> evidence(row)).list();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getString("source"),
                row.getString("record_key"),
                row.getString("value"),
                row.getString("rules_version"),
                row.getBoolean("set_aside"),
                row.getBoolean("counts"),
                row.getLong("delivery_id"),
                row.getString("layout"),
                row.getString("file_name"),
                row.getObject("as_of", LocalDate.class),
                row.getInt("line"),
                row.getObject("applied_by_run", Long.class));
    }

    private Book book(ResultSet row, @Nullable Long run) throws SQLException {
        long id = row.getLong("book_id");
        JsonNode stored = Json.read(row.getString("fields"));
        Map<StandardField, @Nullable String> fields = new LinkedHashMap<>();
        for (StandardField field : StandardField.values()) {
            JsonNode value = stored.get(field.column());
            fields.put(field, value == null || value.isNull() ? null : value.asString());
        }
        return new Book(
                id,
                row.getString("book_number"),
                row.getString("state"),
                row.getInt("version"),
                row.getString("merged_into"),
                fields,
                list(IDENTITIES, id, run),
                run == null ? list(LINKS, id) : List.of(),
                list(VISITS, id, run),
                list(VACCINATIONS, id, run),
                list(LIFE_EVENTS, id, run),
                run == null ? list(CONTRADICTIONS, id) : List.of(),
                run == null ? list(REVIEWS, id) : List.of());
    }

    private List<Map<String, @Nullable Object>> list(Sql statement, long book, @Nullable Long run) {
        Map<String, Object> of = new HashMap<>();
        of.put("book", book);
        of.put("run", run);
        return sql.query(statement, of).query().listOfRows();
    }

    private List<Map<String, @Nullable Object>> list(Sql statement, long book) {
        return sql.query(statement, Map.of("book", book)).query().listOfRows();
    }
}
