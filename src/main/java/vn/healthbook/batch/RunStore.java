package vn.healthbook.batch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** Reads and writes {@code batch.run}. */
@Component
class RunStore {

    private final SqlRunner sql;
    private final Attempt attempt;

    RunStore(SqlRunner sql, Attempt attempt) {
        this.sql = sql;
        this.attempt = attempt;
    }

    /** The run of the key, made when there is none. */
    long open(String key, RunRequest request, @Nullable Long parent, String rulesVersion) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("key", key);
        parameters.put("job", request.job());
        parameters.put("date", request.date());
        parameters.put("dry", request.dryRun());
        parameters.put("parent", parent);
        parameters.put("rules", rulesVersion);
        sql.update(Sql.named("batch/open_run"), parameters);
        return findByKey(key).orElseThrow();
    }

    Optional<Long> findByKey(String key) {
        return one("batch/find_run_by_key", Map.of("key", key));
    }

    Optional<Long> findUnfinishedInboxRun(String job, LocalDate date) {
        return one("batch/find_unfinished_inbox_run", Map.of("job", job, "date", date));
    }

    RunRow get(long run) {
        return sql.query(Sql.named("batch/find_run"), Map.of("run", run))
                .query(RunRow.class)
                .optional()
                .orElseThrow(() -> new Refusal(
                        ExitCode.USAGE,
                        "Không có lần chạy %d. Xem: healthbook runs list".formatted(run),
                        "There is no run %d. See: healthbook runs list".formatted(run)));
    }

    /** Whether this process is now the owner; false when somebody else was faster. */
    boolean take(RunRow seen) {
        Owner me = Owner.me();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("run", seen.runId());
        parameters.put("seen", seen.attempt());
        parameters.put("attempt", attempt.id());
        parameters.put("host", me.host());
        parameters.put("pid", me.pid());
        parameters.put("since", me.since());
        return sql.update(Sql.named("batch/take_run"), parameters) == 1;
    }

    /** @param result what the caller is told; kept when the run is not done */
    void end(String state, @Nullable String failure, RunResult result) {
        Map<String, Object> parameters = new HashMap<>();
        boolean done = result.exit() == ExitCode.DONE;
        parameters.put("run", result.runId());
        parameters.put("attempt", attempt.id());
        parameters.put("state", state);
        parameters.put("exit", result.exit().code());
        parameters.put("failure", failure);
        parameters.put("toldVi", done ? null : result.vietnamese());
        parameters.put("toldEn", done ? null : result.english());
        sql.update(Sql.named("batch/end_run"), parameters);
    }

    void addInput(long run, int ordinal, TakenFile file) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("run", run);
        parameters.put("ordinal", ordinal);
        parameters.put("layout", file.layout().name());
        parameters.put("file", file.path().toString());
        parameters.put("sha256", file.sha256());
        parameters.put("asOf", file.asOf());
        parameters.put("sequence", file.sequence());
        parameters.put("inbox", file.fromInbox());
        sql.update(Sql.named("batch/add_input"), parameters);
    }

    List<Long> listRunning() {
        return sql.query(Sql.named("batch/list_unfinished_runs"), Map.of())
                .query(Long.class)
                .list();
    }

    List<Long> listRunningChildren(long run) {
        return sql.query(Sql.named("batch/list_child_runs"), Map.of("run", run))
                .query(Long.class)
                .list();
    }

    Optional<Long> findExecution(long run) {
        return one("batch/find_execution", Map.of("run", run));
    }

    void raisePass(long run, String rulesVersion) {
        sql.update(Sql.named("batch/raise_pass"), Map.of("run", run, "rules", rulesVersion));
    }

    /** @return false when the run is not as it was seen any more, or cannot start over */
    boolean beginAnew(RunRow seen) {
        boolean begun = sql.update(Sql.named("batch/begin_anew"), asSeen(seen)) == 1;
        if (begun) {
            sql.update(Sql.named("batch/forget_stops"), Map.of("run", seen.runId()));
        }
        return begun;
    }

    /** @return false when the run is not as it was seen any more, or cannot be given up */
    boolean abandon(RunRow seen) {
        boolean abandoned = sql.update(Sql.named("batch/abandon_run"), asSeen(seen)) == 1;
        if (abandoned) {
            sql.update(Sql.named("batch/abandon_deliveries"), Map.of("run", seen.runId()));
        }
        return abandoned;
    }

    /** Holds a run until the end of the transaction, if it is still as it was seen. */
    boolean holdAsSeen(RunRow seen) {
        return sql.query(Sql.named("batch/hold_as_seen"), asSeen(seen))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private static Map<String, Object> asSeen(RunRow seen) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("run", seen.runId());
        parameters.put("state", seen.state());
        parameters.put("seen", seen.attempt());
        return parameters;
    }

    private Optional<Long> one(String statement, Map<String, ?> parameters) {
        return sql.query(Sql.named(statement), parameters).query(Long.class).optional();
    }
}
