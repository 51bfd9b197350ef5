package vn.healthbook.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.healthbook.layout.Gate;
import vn.healthbook.layout.Limit;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/**
 * Compares what was measured with what a gate allows, and writes the verdict down. A named approval opens a gate of that run, a release the gate of
 * that delivery; neither opens the other.
 */
@Component
public class Gates {

    private final SqlRunner sql;

    public Gates(SqlRunner sql) {
        this.sql = sql;
    }

    /** Whether the run may go on; exactly the limit still passes. */
    public boolean passes(long run, Gate gate, long measured, long total, Limit limit) {
        return passes(run, gate, null, measured, total, limit, approved(run, gate));
    }

    /**
     * Whether the delivery may go on.
     *
     * @param opened a named person has opened this gate for it, whichever run takes it
     */
    public boolean passes(
            long run, Gate gate, @Nullable Long delivery, long measured, long total, Limit limit, boolean opened) {
        String outcome = "PASSED";
        if (!limit.allows(measured, total)) {
            outcome = opened ? "APPROVED" : "STOPPED";
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

    /** The gates that stopped the run as a whole and that nobody has opened. */
    List<String> open(long run) {
        return sql.query(Sql.named("batch/list_open_gates"), Map.of("run", run))
                .query(String.class)
                .list();
    }

    /** Opens a gate at which the run waits, in the name of a person. */
    RunResult approve(RunRow row, String gate, String by, String reason) {
        long run = row.runId();
        List<String> open = open(run);
        if (!open.contains(gate)) {
            throw notWaitingAt(run, gate, open);
        }
        sql.update(Sql.named("batch/approve_gate"), Map.of("run", run, "gate", gate, "by", by, "reason", reason));
        long next = row.parentRunId() == null ? run : row.parentRunId();
        return new RunResult(
                run,
                ExitCode.DONE,
                "Đã mở cổng %s. Tiếp tục: healthbook runs restart %d".formatted(gate, next),
                "Gate %s is open. Continue: healthbook runs restart %d".formatted(gate, next));
    }

    private Refusal notWaitingAt(long run, String gate, List<String> open) {
        Optional<Long> stopped = sql.query(Sql.named("batch/find_stopped_delivery"), Map.of("run", run, "gate", gate))
                .query(Long.class)
                .optional();
        if (stopped.isPresent()) {
            return new Refusal(
                    ExitCode.USAGE,
                    "Cổng %s của lần chạy %d dừng một lô dữ liệu, không dừng lần chạy. Cho nạp lô đó: healthbook deliveries release %d --by TÊN --reason LÝ-DO"
                            .formatted(gate, run, stopped.get()),
                    "Gate %s of run %d stopped a delivery, not the run. Let that be loaded: healthbook deliveries release %d --by NAME --reason TEXT"
                            .formatted(gate, run, stopped.get()));
        }
        if (open.isEmpty()) {
            return new Refusal(
                    ExitCode.USAGE,
                    "Lần chạy %d không chờ ở cổng nào. Xem: healthbook runs show %d".formatted(run, run),
                    "Run %d waits at no gate. See: healthbook runs show %d".formatted(run, run));
        }
        return new Refusal(
                ExitCode.USAGE,
                "Lần chạy %d không dừng ở cổng \"%s\". Các cổng đang chờ: %s"
                        .formatted(run, gate, String.join(", ", open)),
                "Run %d did not stop at gate \"%s\". Gates waiting: %s".formatted(run, gate, String.join(", ", open)));
    }

    private boolean approved(long run, Gate gate) {
        return sql.query(Sql.named("batch/find_approval"), Map.of("run", run, "gate", gate.label()))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
