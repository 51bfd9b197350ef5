package vn.healthbook.nightly;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
        List<StepExecution> waiting = jobsLeft();
        if (waiting.isEmpty()) {
            return;
        }
        List<JobLeft> left = sql.query(Sql.named("nightly/list_jobs_left"), Map.of("run", run))
                .query(JobLeft.class)
                .list();
        String names = waiting.stream().map(StepExecution::getStepName).collect(Collectors.joining(", "));
        Optional<JobLeft> gated =
                left.stream().filter(job -> job.state().equals("GATED")).findFirst();
        boolean allGated = left.size() == waiting.size()
                && left.stream().allMatch(job -> job.state().equals("GATED"));
        if (gated.isPresent() && allGated) {
            long child = gated.get().runId();
            throw new Refusal(
                    ExitCode.GATED,
                    "Dừng ở cổng: %s; các việc khác đã xong. Xem: healthbook runs show %d".formatted(names, child),
                    "Stopped at a gate: %s; the other jobs are done. Look: healthbook runs show %d"
                            .formatted(names, child));
        }
        throw new Refusal(
                ExitCode.FAILED,
                "Chưa xong trong đêm: %s; các việc khác đã xong. %s Sau đó: healthbook runs restart %d"
                        .formatted(names, told(waiting, 0), run),
                "Not done this night: %s; the other jobs are done. %s Then: healthbook runs restart %d"
                        .formatted(names, told(waiting, 1), run));
    }

    /** A job that never became a run (a file that went away) has no row of its own; its step has. */
    private static List<StepExecution> jobsLeft() {
        StepContext context = Objects.requireNonNull(StepSynchronizationManager.getContext());
        return context.getStepExecution().getJobExecution().getStepExecutions().stream()
                .filter(step -> step.getExitStatus().getExitCode().equals(NightStep.LEFT.getExitCode()))
                .toList();
    }

    /** Why each job is left: what it needs may be the end of another run, which no restart of this night brings about. */
    private static String told(List<StepExecution> waiting, int language) {
        return waiting.stream()
                .map(step -> step.getStepName() + ": "
                        + step.getExitStatus()
                                .getExitDescription()
                                .split(NightStep.LANGUAGES, 2)[language]
                                .replaceFirst("[.]?$", "."))
                .collect(Collectors.joining(" "));
    }

    record JobLeft(long runId, String job, String state) {}
}
