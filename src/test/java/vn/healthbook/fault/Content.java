package vn.healthbook.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.report.ContentHash;

/**
 * What a database holds, told by hashes of its tables, and what is wrong with it whatever it holds.
 *
 * @param truth hashes of what is held to be true
 * @param hash over all tables, as {@code db hash} tells it
 * @param truthHash over those of the truth
 */
record Content(
        Map<String, String> tables, Map<String, String> truth, String hash, String truthHash, List<String> faults) {

    /** Rows of these are faults; the statements return what to say about them. */
    private static final Map<String, String> NEVER = Map.ofEntries(
            Map.entry(
                    "execution left open",
                    "select job_execution_id || ' ' || status from batch.batch_job_execution"
                            + " where status not in ('COMPLETED', 'FAILED', 'STOPPED') or end_time is null"),
            Map.entry(
                    "step left open",
                    "select step_name || ' ' || status from batch.batch_step_execution"
                            + " where status not in ('COMPLETED', 'FAILED', 'STOPPED') or end_time is null"),
            Map.entry(
                    "run not done", "select run_id || ' ' || job || ' ' || state from batch.run where state <> 'DONE'"),
            Map.entry(
                    "run not done exactly once",
                    "select r.run_id || ' ' || r.job || ' ' || count(e.job_execution_id) from batch.run r"
                            + " left join batch.batch_job_execution_params p on p.parameter_name = 'run' and p.parameter_value = r.run_id::text"
                            + " left join batch.batch_job_execution e on e.job_execution_id = p.job_execution_id and e.status = 'COMPLETED'"
                            + " group by r.run_id, r.job having count(e.job_execution_id) <> 1"),
            Map.entry("registry still held", "select 'run ' || run_id from registry.writer where run_id is not null"),
            Map.entry(
                    "staging left behind",
                    "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                            + " where n.nspname = 'staging' and c.relkind = 'r' and c.relispartition"),
            Map.entry(
                    "line without one fate",
                    "select d.delivery_id || ': ' || d.records || ' records, ' || count(l.record) || ' fates'"
                            + " from batch.delivery d left join quality.delivery_line l using (delivery_id) where d.state = 'APPLIED'"
                            + " group by d.delivery_id, d.records having d.records is distinct from count(l.record)"
                            + " or count(l.record) <> coalesce(max(l.record), 0)"),
            Map.entry(
                    "delivery not settled",
                    "select delivery_id || ' ' || state from batch.delivery"
                            + " where state not in ('APPLIED', 'REFUSED', 'HELD', 'WITHDRAWN')"),
            Map.entry(
                    "rejected line without fate",
                    "select delivery_id || '.' || record from quality.rejected_line j"
                            + " where exists (select 1 from batch.delivery d where d.delivery_id = j.delivery_id and d.state = 'APPLIED')"
                            + " and not exists (select 1 from quality.delivery_line l where l.delivery_id = j.delivery_id"
                            + " and l.record = j.record and l.fate = 'rejected')"));

    /** The checks of the program, those that ask about the registry as a whole. */
    private static final List<String> CHECKS = List.of(
            "citizen_number_has_one_living_book",
            "death_before_birth_is_flagged",
            "identity_belongs_to_a_living_book",
            "link_leads_to_a_living_book",
            "living_book_stands_on_its_anchor",
            "population_record_has_a_book_or_waits",
            "record_is_linked_or_waits_not_both",
            "visit_after_death_is_flagged");

    static Content of(DatabaseAddress database) throws SQLException {
        try (Connection connection = database.connect()) {
            List<String> faults = new ArrayList<>();
            for (Map.Entry<String, String> never : NEVER.entrySet()) {
                collect(connection, never.getKey(), never.getValue(), faults);
            }
            for (String check : CHECKS) {
                collect(
                        connection,
                        check,
                        vn.healthbook.sql.Sql.named("check/" + check).text(),
                        faults);
            }
            SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
            ContentHash hash = new ContentHash(JdbcClient.create(source), new DataSourceTransactionManager(source));
            ContentHash.Result held = hash.compute();
            Map<String, String> tables = new TreeMap<>(held.tables());
            tables.put("quality.run_figure", figures(connection));
            return new Content(tables, held.truthTables(), held.hash(), held.truth(), faults);
        }
    }

    /** Figures and verdicts of the runs, by what was asked for. */
    private static String figures(Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        collect(
                connection,
                "",
                "select r.job || ' ' || r.business_date || ' ' || f.figure || ' ' || f.value from quality.run_figure f"
                        + " join batch.run r using (run_id) union all select r.job || ' ' || r.business_date || ' ' || v.gate || ' ' ||"
                        + " v.measured || ' ' || v.of_total || ' ' || v.outcome from batch.gate_verdict v join batch.run r using (run_id)"
                        + " order by 1",
                rows);
        return String.join("\n", rows);
    }

    private static void collect(Connection connection, String name, String sql, List<String> into) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                into.add(name + ": " + rows.getString(1));
            }
        }
    }

    /** What differs from the content of an undisturbed run, and the faults; empty = good. */
    List<String> complaints(Content undisturbed) {
        return complaints(undisturbed.tables, tables);
    }

    /** The same for what is held to be true, whatever was delivered in which order. */
    List<String> complaintsOfTruth(Content other) {
        return complaints(other.truth, truth);
    }

    private List<String> complaints(Map<String, String> theirs, Map<String, String> ours) {
        List<String> complaints = new ArrayList<>(faults);
        theirs.forEach((table, rows) -> {
            if (!rows.equals(ours.get(table))) {
                complaints.add(table + " differs");
            }
        });
        return complaints;
    }
}
