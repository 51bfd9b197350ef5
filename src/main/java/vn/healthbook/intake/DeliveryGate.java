package vn.healthbook.intake;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.Gates;
import vn.healthbook.batch.Task;
import vn.healthbook.layout.Gate;
import vn.healthbook.layout.JobFile;
import vn.healthbook.layout.JobFiles;
import vn.healthbook.layout.Limit;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/**
 * Judges each delivery by itself: too many rejected lines refuse it, a full extract that has shrunk is held. The other deliveries of the
 * run go on.
 */
@Component
class DeliveryGate implements Task {

    private final SqlRunner sql;
    private final Gates gates;
    private final JobFiles jobs;

    DeliveryGate(SqlRunner sql, Gates gates, JobFiles jobs) {
        this.sql = sql;
        this.gates = gates;
        this.jobs = jobs;
    }

    @Override
    public void run(long run) {
        Map<String, Object> of = Map.of("run", run);
        sql.update(Sql.named("intake/count_records"), of);
        Optional<JobFile> job = jobs.find(jobName());
        sql.analyze(Sql.named("intake/judge_deliveries"));
        for (Measured delivery : sql.query(Sql.named("intake/judge_deliveries"), of)
                .query(Measured.class)
                .list()) {
            Optional<Limit> rejected = job.flatMap(file -> file.limit(Gate.REJECTED));
            Optional<Limit> shrunken = job.flatMap(file -> file.limit(Gate.SHRUNKEN_EXTRACT));
            if (rejected.isPresent()
                    && !gates.passes(
                            run,
                            Gate.REJECTED,
                            delivery.deliveryId(),
                            delivery.rejected(),
                            delivery.records(),
                            rejected.get(),
                            delivery.opened(Gate.REJECTED))) {
                stop(delivery, "REFUSED", Gate.REJECTED);
            } else if (shrunken.isPresent()
                    && delivery.extent().equals("FULL")
                    && delivery.recordsBefore() > 0
                    && !gates.passes(
                            run,
                            Gate.SHRUNKEN_EXTRACT,
                            delivery.deliveryId(),
                            Math.max(0, delivery.recordsBefore() - delivery.records()),
                            delivery.recordsBefore(),
                            shrunken.get(),
                            delivery.opened(Gate.SHRUNKEN_EXTRACT))) {
                stop(delivery, "HELD", Gate.SHRUNKEN_EXTRACT);
            }
        }
    }

    private void stop(Measured delivery, String state, Gate gate) {
        sql.update(
                Sql.named("intake/stop_delivery"),
                Map.of("delivery", delivery.deliveryId(), "state", state, "gate", gate.label()));
    }

    private static String jobName() {
        var step = StepSynchronizationManager.getContext();
        return step == null ? "" : step.getJobName();
    }

    record Measured(
            long deliveryId,
            String layout,
            String extent,
            long records,
            long rejected,
            long recordsBefore,
            @Nullable String openedGate) {

        /** A named person has released the delivery from this gate. */
        boolean opened(Gate gate) {
            return gate.label().equals(openedGate);
        }
    }
}
