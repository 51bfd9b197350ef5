package vn.healthbook.batch;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/**
 * Brings a run whose owner is proven dead into a state from which the same command continues it: the server processes the dead one
 * left behind are ended, its executions are closed as failed in one transaction, and the repair is written down. Safe because the
 * position of every step commits with its rows.
 */
@Component
class Repair {

    private final SqlRunner sql;
    private final RunStore runs;
    private final TransactionTemplate transaction;
    private final Attempt attempt;
    private final Launch launch;

    Repair(SqlRunner sql, RunStore runs, TransactionTemplate transaction, Attempt attempt, Launch launch) {
        this.sql = sql;
        this.runs = runs;
        this.transaction = transaction;
        this.attempt = attempt;
        this.launch = launch;
    }

    /** Refuses while the owner lives. Repairs the runs a dead night had started, too. */
    void repair(RunRow run) {
        requireDead(run);
        for (long child : runs.listRunningChildren(run.runId())) {
            RunRow row = runs.get(child);
            requireDead(row);
            mend(row);
        }
        mend(run);
    }

    private void mend(RunRow run) {
        long backends = leftBehind(run)
                ? sql.number(Sql.named("batch/end_backends"), Map.of("attempt", String.valueOf(run.attempt())))
                : 0;
        transaction.executeWithoutResult(status -> {
            if (!runs.holdAsSeen(run)) {
                return; // somebody has continued it meanwhile: the open executions are his
            }
            int executions = sql.update(Sql.named("batch/repair_executions"), Map.of("run", run.runId()));
            if (executions + backends > 0 || run.is("RUNNING")) {
                Map<String, Object> note = new HashMap<>();
                note.put("run", run.runId());
                note.put("attempt", run.attempt());
                note.put("executions", executions);
                note.put("backends", backends);
                sql.update(Sql.named("batch/note_repair"), note);
            }
        });
    }

    /**
     * Only an owner that died at work leaves server processes behind. One that wrote down its end may live on and be at other work, and it
     * may be this very process: their connections are not to be touched.
     */
    private boolean leftBehind(RunRow run) {
        return run.is("RUNNING") && run.attempt() != null && !run.attempt().equals(attempt.id());
    }

    /**
     * An owner on this machine is dead when its process is gone. An owner on another machine is taken for dead when the server holds no
     * connection of it any more: the server finds out within seconds, and a living owner always keeps one. A run of this very process is
     * nobody's when it is not at work on it any more: it had lost the database and could not write down how the run ended.
     */
    private void requireDead(RunRow run) {
        if (!run.is("RUNNING") || Owner.isDeadHere(run) || isLeftHere(run)) {
            return;
        }
        boolean gone = Owner.isElsewhere(run)
                && run.attempt() != null
                && sql.number(Sql.named("batch/count_backends"), Map.of("attempt", run.attempt())) == 0;
        if (!gone) {
            throw new Refusal(
                    ExitCode.REFUSED,
                    "Lần chạy %d đang được tiến trình %d trên máy %s thực hiện. Chờ, hoặc dừng nó: healthbook runs stop %d"
                            .formatted(run.runId(), run.ownerPid(), run.ownerHost(), run.runId()),
                    "Run %d is being worked on by process %d on %s. Wait, or stop it: healthbook runs stop %d"
                            .formatted(run.runId(), run.ownerPid(), run.ownerHost(), run.runId()));
        }
    }

    private boolean isLeftHere(RunRow run) {
        return attempt.id().equals(run.attempt()) && !launch.working().contains(run.runId());
    }
}
