package vn.healthbook.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.healthbook.batch.DryRunEnds;
import vn.healthbook.batch.GateClosed;
import vn.healthbook.batch.Gates;
import vn.healthbook.batch.Task;
import vn.healthbook.layout.Gate;
import vn.healthbook.layout.JobFiles;
import vn.healthbook.layout.Limit;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** Counts what the run would change and compares it with what its job may change without being asked. */
@Component
class PlanGate implements Task {

    private static final Sql MEASURE = Sql.named("create/measure_plan");
    private static final Sql NOTE = Sql.named("create/note_figures");
    private static final Sql FORGET = Sql.named("create/forget_figures");
    private static final Sql NOTE_FILLED = Sql.named("create/note_filled");
    private static final Sql NOTE_BOOKS_FILLED = Sql.named("create/note_books_filled");
    private static final Sql FORGET_SHADOW = Sql.named("intake/forget_shadow");
    private static final Sql NOTE_SHADOW = Sql.named("intake/note_shadow");
    private static final Sql DRY = Sql.named("batch/is_dry_run");

    private final SqlRunner sql;
    private final Gates gates;
    private final JobFiles jobs;
    private final TransactionTemplate ownTransaction;

    PlanGate(SqlRunner sql, Gates gates, JobFiles jobs, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.gates = gates;
        this.jobs = jobs;
        // figures and verdicts stay although the step ends with a closed gate
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void run(long run) {
        List<String> closed = new ArrayList<>();
        ownTransaction.executeWithoutResult(status -> measure(run, closed));
        if (!closed.isEmpty()) {
            throw new GateClosed(closed);
        }
        if (Boolean.TRUE.equals(
                sql.query(DRY, Map.of("run", run)).query(Boolean.class).single())) {
            throw new DryRunEnds();
        }
    }

    private void measure(long run, List<String> closed) {
        sql.analyze(MEASURE);
        Map<String, Object> figures =
                sql.query(MEASURE, Map.of("run", run)).query().singleRow();
        for (Sql counted : List.of(FORGET, NOTE_FILLED, NOTE_BOOKS_FILLED, FORGET_SHADOW, NOTE_SHADOW)) {
            sql.analyze(counted);
            sql.update(counted, Map.of("run", run));
        }
        figures.forEach((figure, value) -> sql.update(NOTE, Map.of("run", run, "figure", figure, "value", value)));
        long changed =
                number(figures, "books_changed") + number(figures, "books_merged") + number(figures, "books_retired");
        judge(run, Gate.CHANGED_BOOKS, changed, number(figures, "living_books"), closed);
        judge(run, Gate.DETACHED_LINKS, number(figures, "links_detached"), number(figures, "links"), closed);
    }

    private void judge(long run, Gate gate, long measured, long total, List<String> closed) {
        var step = StepSynchronizationManager.getContext();
        Limit limit = jobs.find(step == null ? "" : step.getJobName())
                .flatMap(job -> job.limit(gate))
                .orElse(null);
        if (limit != null && total > 0 && !gates.passes(run, gate, measured, total, limit)) {
            closed.add(gate.label());
        }
    }

    private static long number(Map<String, Object> figures, String name) {
        return figures.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
