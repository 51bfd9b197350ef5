package vn.healthbook.benchmark.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.support.ClassifierCompositeItemWriter;
import org.springframework.batch.infrastructure.item.support.CompositeItemWriter;
import vn.healthbook.field.FieldGroup;
import vn.healthbook.field.SqlType;
import vn.healthbook.field.StandardField;

/** The writers of the tables and which of them a line needs. Values stand in the item under the names of the columns. */
final class Writers {

    /** What a line of a register can state. */
    static final List<StandardField> STATED = Arrays.stream(StandardField.values())
            .filter(field -> field.group() != FieldGroup.LAST_VISIT
                    && field.group() != FieldGroup.LIFE_STATUS
                    && field != StandardField.VACCINATION_SUMMARY)
            .toList();

    private static final String RECORD = """
            insert into source.record (record_id, source, record_key, citizen_id, citizen_id_consistent, previous_ids, social_insurance_number, full_name, name_key, given_key,
                date_of_birth, gender, ward_code, ward_codes)
            values (:record_id, :source, :record_key, :citizen_id, :consistent, coalesce(string_to_array(:previous_id_numbers, ';'), '{}'), :social_insurance_number, :full_name,
                :name_key, :given_key, :date_of_birth, :gender, :ward_code, array_remove(array[cast(:ward_code as text)], null))
            """;

    private static final String STATEMENT = """
            insert into source.statement (statement_id, source, record_key, record_id, layout, raw_hash, raw, rules_version, name_key, given_key, citizen_id_consistent, %s)
            values (:statement_id, :source, :record_key, :record_id, :layout, :raw_hash, :raw, 'peer', :name_key, :given_key, :consistent, %s)
            """.formatted(columns(STATED), values(STATED));

    private static final String BOOK =
            """
            insert into registry.book (book_id, book_number, state, anchor_record_id, catalogue_version, version, opened_by_run, changed_by_run, life_status,
                identity_verification_status, %s)
            values (:book_id, registry.book_number(:book_id), :state, :record_id, 1, 1, 1, 1, 'ALIVE', 'NOT_SENT', %s)
            """.formatted(columns(STATED), values(STATED).replace(":citizen_id,", ":book_citizen_id,"));

    private static final String BOOK_FILLED = "update registry.book set "
            + STATED.stream()
                    .filter(field -> field != StandardField.CITIZEN_ID)
                    .map(field -> field.column() + " = coalesce(" + field.column() + ", " + value(field) + ")")
                    .collect(Collectors.joining(", "))
            + " where book_id = :book_id";

    private static final String LINK =
            "insert into registry.link (record_id, book_id, tier, run_id) values (:record_id, :book_id, :tier, 1)";

    private static final String REVIEW =
            "insert into registry.link_review (record_id, candidate_record_id, tier, reason, run_id)"
                    + " values (:record_id, :candidate_id, :tier, 'peer', 1)";

    /** One statement for all identifiers of a line; a row each would be slower still. */
    private static final String IDENTITY = """
            insert into registry.identity (kind, value, book_id, since_run)
            select kind, value, :book_id, 1
            from (
                values ('PREVIOUS_NUMBER', cast(:previous_id_numbers as text)), ('SOCIAL_INSURANCE_NUMBER', cast(:social_insurance_number as text)),
                    ('INSURANCE_CARD', cast(:insurance_card_number as text))%s
            ) held (kind, value)
            where value is not null
            on conflict do nothing
            """;

    private static final String LINE =
            "insert into quality.delivery_line (delivery_id, record, line, fate, source, statement_id)"
                    + " values (:delivery_id, :record, :line, :fate, :source, :statement_id)";

    private Writers() {}

    /** What is to be done with a line. */
    enum Route {
        OPEN,
        JOIN,
        REVIEW,
        PARKED,
        LINE
    }

    static ItemWriter<Map<String, Object>> all(DataSource database) {
        Map<Route, ItemWriter<Map<String, Object>>> routes = new EnumMap<>(Route.class);
        String ownNumber = ", ('CITIZEN_NUMBER', cast(:book_citizen_id as text))";
        routes.put(Route.OPEN, composite(database, RECORD, STATEMENT, BOOK, LINK, IDENTITY.formatted(ownNumber), LINE));
        routes.put(Route.JOIN, composite(database, RECORD, STATEMENT, BOOK_FILLED, LINK, IDENTITY.formatted(""), LINE));
        routes.put(Route.REVIEW, composite(database, RECORD, STATEMENT, REVIEW, LINE));
        routes.put(Route.PARKED, composite(database, RECORD, STATEMENT, LINE));
        routes.put(Route.LINE, composite(database, LINE));
        ClassifierCompositeItemWriter<Map<String, Object>> writer = new ClassifierCompositeItemWriter<>();
        writer.setClassifier(item -> Objects.requireNonNull(routes.get((Route) item.get("route"))));
        return writer;
    }

    private static ItemWriter<Map<String, Object>> composite(DataSource database, String... statements) {
        List<ItemWriter<? super Map<String, Object>>> writers = new ArrayList<>();
        for (String statement : statements) {
            JdbcBatchItemWriter<Map<String, Object>> writer = new JdbcBatchItemWriterBuilder<Map<String, Object>>()
                    .dataSource(database)
                    .sql(statement)
                    .columnMapped()
                    .assertUpdates(false)
                    .build();
            writer.afterPropertiesSet();
            writers.add(writer);
        }
        return new CompositeItemWriter<>(writers);
    }

    private static String columns(List<StandardField> fields) {
        return fields.stream().map(StandardField::column).collect(Collectors.joining(", "));
    }

    private static String values(List<StandardField> fields) {
        return fields.stream().map(Writers::value).collect(Collectors.joining(", "));
    }

    private static String value(StandardField field) {
        return field.sqlType() == SqlType.TEXT
                ? ":" + field.column()
                : "cast(:" + field.column() + " as " + (field.sqlType() == SqlType.DATE ? "date" : "numeric") + ")";
    }
}
