package vn.healthbook.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** Reads what is told about runs and deliveries. */
@Component
public class RunReports {

    private static final Sql RUN = Sql.named("report/get_run");
    private static final Sql RUNS = Sql.named("report/list_runs");
    private static final Sql STEPS = Sql.named("report/list_steps");
    private static final Sql RUN_DELIVERIES = Sql.named("report/list_run_deliveries");
    private static final Sql DELIVERIES = Sql.named("report/list_deliveries");
    private static final Sql DELIVERY = Sql.named("report/get_delivery");
    private static final Sql BOOKS = Sql.named("report/get_run_books");
    private static final Sql WITHDRAWAL = Sql.named("report/find_run_withdrawal");
    private static final Sql CASES = Sql.named("report/list_reject_cases");
    private static final Sql DECISIONS = Sql.named("report/list_delivery_decisions");
    private static final Sql GATES = Sql.named("report/list_run_gates");
    private static final Sql NOTICES = Sql.named("report/list_run_notices");
    private static final Sql SHADOWS = Sql.named("report/list_run_shadows");
    private static final Sql CHANGES = Sql.named("report/list_run_changes");
    private static final Sql CHANGE_SAMPLES = Sql.named("report/list_run_change_samples");
    private static final Sql DELIVERY_NOTICES = Sql.named("report/list_delivery_notices");

    private final SqlRunner sql;

    public RunReports(SqlRunner sql) {
        this.sql = sql;
    }

    /** The whole report; empty when there is no such run. */
    public Optional<RunReport> find(long run) {
        Map<String, Long> of = Map.of("run", run);
        return sql.query(RUN, of)
                .query(RunReports::run)
                .optional()
                .map(line -> new RunReport(
                        line,
                        sql.query(STEPS, of).query(RunReports::step).list(),
                        sql.query(RUN_DELIVERIES, of)
                                .query(RunReports::delivery)
                                .list(),
                        sql.query(BOOKS, of).query(RunReports::books).single(),
                        sql.query(WITHDRAWAL, of)
                                .query(RunReports::withdrawal)
                                .optional()
                                .orElse(null),
                        sql.query(GATES, of).query(RunReports::gate).list(),
                        sql.query(NOTICES, of).query(RunReports::notice).list(),
                        sql.query(SHADOWS, of)
                                .query(RunReport.ShadowCount.class)
                                .list(),
                        sql.query(CHANGES, of).query(RunReport.Change.class).list(),
                        sql.query(CHANGE_SAMPLES, of)
                                .query(RunReport.ChangeSample.class)
                                .list()));
    }

    /** The newest first. */
    public List<RunLine> listRuns(int most) {
        return sql.query(RUNS, Map.of("most", most)).query(RunReports::run).list();
    }

    /** The newest first. */
    public List<DeliveryFates> listDeliveries(int most) {
        return sql.query(DELIVERIES, Map.of("most", most))
                .query(RunReports::delivery)
                .list();
    }

    public Optional<DeliveryFates> findDelivery(long delivery) {
        return sql.query(DELIVERY, Map.of("delivery", delivery))
                .query(RunReports::delivery)
                .optional();
    }

    /** The rejected lines of a delivery, open and closed. */
    public List<RejectCase> listRejectCases(long delivery) {
        return sql.query(CASES, Map.of("delivery", delivery))
                .query((row, number) -> new RejectCase(
                        row.getInt("record"),
                        row.getInt("line"),
                        List.of((String[]) row.getArray("reasons").getArray()),
                        row.getObject("closed_by", Long.class),
                        row.getObject("closed_by_line", Integer.class)))
                .list();
    }

    /** What named people decided about a delivery, in order. */
    public List<DeliveryDecision> listDecisions(long delivery) {
        return sql.query(DECISIONS, Map.of("delivery", delivery))
                .query((row, number) -> new DeliveryDecision(
                        row.getInt("nth"),
                        row.getString("word"),
                        row.getString("opened_gate"),
                        row.getString("decided_by"),
                        row.getString("reason"),
                        row.getObject("decided_at", OffsetDateTime.class)))
                .list();
    }

    /** What was found in one delivery, with the first line of each finding. */
    public List<FieldFinding> listFindings(long delivery) {
        return sql.query(DELIVERY_NOTICES, Map.of("delivery", delivery))
                .query((row, number) -> new FieldFinding(
                        row.getString("code"),
                        row.getString("severity"),
                        row.getString("field"),
                        row.getLong("rows"),
                        row.getInt("first_line")))
                .list();
    }

    static RunLine run(ResultSet row, int number) throws SQLException {
        return new RunLine(
                row.getLong("run_id"),
                row.getString("job"),
                row.getString("state"),
                whole(row.getObject("exit_code")),
                row.getObject("business_date", LocalDate.class),
                tenths(row.getDouble("seconds")),
                row.getObject("parent_run_id", Long.class),
                row.getBoolean("dry_run"),
                row.getBoolean("applying"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getString("failure"),
                told(row));
    }

    private static RunLine.@Nullable Told told(ResultSet row) throws SQLException {
        String vietnamese = row.getString("told_vi");
        String english = row.getString("told_en");
        return vietnamese == null || english == null ? null : new RunLine.Told(vietnamese, english);
    }

    private static RunReport.Step step(ResultSet row, int number) throws SQLException {
        return new RunReport.Step(
                row.getString("step_name"),
                row.getString("status"),
                row.getLong("read_count"),
                row.getLong("write_count"),
                tenths(row.getDouble("seconds")),
                row.getString("job"),
                row.getLong("run_id"));
    }

    private static DeliveryFates delivery(ResultSet row, int number) throws SQLException {
        BigDecimal records = row.getBigDecimal("records");
        return new DeliveryFates(
                row.getLong("delivery_id"),
                row.getString("layout"),
                row.getString("sender"),
                row.getString("file_name"),
                row.getObject("as_of", LocalDate.class),
                row.getString("sha256"),
                records == null ? row.getLong("lines") : records.longValue(),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("duplicate"),
                row.getLong("rejected"),
                row.getLong("parked"),
                row.getString("state"),
                row.getString("refusal"),
                whole(row.getObject("refusal_line")),
                row.getBoolean("again"),
                row.getLong("lines"));
    }

    private static RunReport.Books books(ResultSet row, int number) throws SQLException {
        return new RunReport.Books(
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("closed"),
                row.getLong("waiting_for_review"),
                row.getLong("merged"),
                row.getLong("retired"));
    }

    private static RunReport.Withdrawal withdrawal(ResultSet row, int number) throws SQLException {
        return new RunReport.Withdrawal(
                row.getLong("delivery_id"),
                row.getString("file_name"),
                row.getLong("statements"),
                row.getLong("removed"),
                row.getLong("records"),
                row.getLong("events"));
    }

    private static RunReport.GateVerdict gate(ResultSet row, int number) throws SQLException {
        return new RunReport.GateVerdict(
                row.getString("gate"),
                row.getObject("delivery_id", Long.class),
                row.getDouble("measured"),
                row.getDouble("of_total"),
                row.getString("allowed"),
                row.getString("outcome"),
                row.getLong("run_id"));
    }

    private static RunReport.NoticeCount notice(ResultSet row, int number) throws SQLException {
        return new RunReport.NoticeCount(
                row.getString("code"), row.getString("severity"), row.getLong("rows"), row.getLong("deliveries"));
    }

    private static @Nullable Integer whole(@Nullable Object number) {
        return number instanceof Number some ? some.intValue() : null;
    }

    private static double tenths(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }
}
