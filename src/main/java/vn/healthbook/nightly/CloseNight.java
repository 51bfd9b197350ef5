package vn.healthbook.nightly;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.Refusal;
import vn.healthbook.batch.Task;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** The night is done when all its jobs are. Names the ones that are left. */
@Component
class CloseNight implements Task {

    private final SqlRunner sql;

    CloseNight(SqlRunner sql) {
        this.sql = sql;
    }

    @Override
    public void run(long run) {
        List<String> waiting = jobsLeft();
        if (waiting.isEmpty()) {
            return;
        }
        List<JobLeft> left = sql.query(Sql.named("nightly/list_jobs_left"), Map.of("run", run))
                .query(JobLeft.class)
                .list();
        String names = String.join(", ", waiting);
        Optional<JobLeft> gated =
                left.stream().filter(job -> job.state().equals("GATED")).findFirst();
        if (gated.isPresent() && left.stream().allMatch(job -> job.state().equals("GATED"))) {
            long child = gated.get().runId();
            throw new Refusal(
                    ExitCode.GATED,
                    "Dừng ở cổng: %s; các việc khác đã xong. Xem: healthbook runs show %d".formatted(names, child),
                    "Stopped at a gate: %s; the other jobs are done. Look: healthbook runs show %d"
                            .formatted(names, child));
        }
        throw new Refusal(
                ExitCode.FAILED,
                "Chưa xong trong đêm: %s; các việc khác đã xong. Tiếp tục: healthbook runs restart %d"
                        .formatted(names, run),
                "Not done this night: %s; the other jobs are done. Continue: healthbook runs restart %d"
                        .formatted(names, run));
    }

    /** A job that never became a run (a file that went away) has no row of its own; its step has. */
    private static List<String> jobsLeft() {
        StepContext context = Objects.requireNonNull(StepSynchronizationManager.getContext());
        return context.getStepExecution().getJobExecution().getStepExecutions().stream()
                .filter(step -> step.getExitStatus().getExitCode().equals(NightStep.LEFT.getExitCode()))
                .map(StepExecution::getStepName)
                .toList();
    }

    record JobLeft(long runId, String job, String state) {}
}
