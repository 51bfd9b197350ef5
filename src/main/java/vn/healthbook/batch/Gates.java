package vn.healthbook.batch;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.healthbook.layout.Gate;
import vn.healthbook.layout.Limit;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** Compares what was measured with what a gate allows, and writes the verdict down. A named approval opens a gate of that run. */
@Component
public class Gates {

    private final SqlRunner sql;

    public Gates(SqlRunner sql) {
        this.sql = sql;
    }

    /** Whether the run may go on; exactly the limit still passes. */
    public boolean passes(long run, Gate gate, @Nullable Long delivery, long measured, long total, Limit limit) {
        return passes(run, gate, delivery, measured, total, limit, false);
    }

    /** @param opened a named person has opened this gate for the delivery, whichever run takes it */
    public boolean passes(
            long run, Gate gate, @Nullable Long delivery, long measured, long total, Limit limit, boolean opened) {
        String outcome = "PASSED";
        if (!limit.allows(measured, total)) {
            outcome = opened || approved(run, gate) ? "APPROVED" : "STOPPED";
        }
        Map<String, Object> verdict = new HashMap<>();
        verdict.put("run", run);
        verdict.put("gate", gate.label());
        verdict.put("delivery", delivery);
        verdict.put("measured", measured);
        verdict.put("total", total);
        verdict.put("allowed", limit.toString());
        verdict.put("outcome", outcome);
        sql.update(Sql.named("batch/note_gate"), verdict);
        return !outcome.equals("STOPPED");
    }

    private boolean approved(long run, Gate gate) {
        return sql.query(Sql.named("batch/find_approval"), Map.of("run", run, "gate", gate.label()))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
