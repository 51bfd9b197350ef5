package vn.healthbook.nightly;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.healthbook.batch.CurrentRun;
import vn.healthbook.batch.DatabaseFault;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.Refusal;
import vn.healthbook.batch.RunInput;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.batch.Runs;
import vn.healthbook.layout.JobFile;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/**
 * One job of the night, as a run of its own with the files the night found when it began. Spring Batch's own job step is not used: it
 * keeps the parameters of the child and fails for ever when the child was done but the step was not; and a failed step that a flow goes
 * on from is abandoned and never tried again (see docs/decisions).
 */
final class NightStep extends AbstractStep {

    /** The step has done what it could; its job is left for a restart and holds up no other. */
    static final ExitStatus LEFT = new ExitStatus("LEFT");

    /** Stands between what was told in Vietnamese and in English. */
    static final String LANGUAGES = "\n";

    private static final Logger LOG = LoggerFactory.getLogger(NightStep.class);
    private static final Set<String> PASSING =
            Set.of(DatabaseFault.DATABASE_LOST.name(), DatabaseFault.DEADLOCK.name());
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final JobFile job;
    private final ObjectProvider<Runs> runs;
    private final SqlRunner sql;

    NightStep(JobFile job, JobRepository repository, ObjectProvider<Runs> runs, SqlRunner sql) {
        super(repository);
        setName(job.name());
        // On a restart every job is asked again: one that is done says so at once, one that is left goes on.
        setAllowStartIfComplete(true);
        this.job = job;
        this.runs = runs;
        this.sql = sql;
    }

    @Override
    protected void doExecute(StepExecution execution) throws JobInterruptedException {
        long night = CurrentRun.id();
        RunRequest request = new RunRequest(job.name(), date(night), inputs(night), false);
        Tried tried = attempt(night, request);
        for (Duration pause : PAUSES) {
            if (!tried.mayPass()) {
                break;
            }
            LOG.warn(
                    "{}: PostgreSQL chưa trả lời hoặc bận, tự thử lại sau {} giây / PostgreSQL does not answer or is busy, trying again in {} s",
                    job.name(),
                    pause.toSeconds(),
                    pause.toSeconds());
            LockSupport.parkNanos(pause.toNanos());
            tried = attempt(night, request);
        }
        RunResult result = tried.result();
        switch (result.exit()) {
            case DONE -> execution.setExitStatus(ExitStatus.COMPLETED);
            case STOPPED -> throw new JobInterruptedException("stopped on request");
            // all its deliveries stopped at their gates: it is done, and no restart lets them in
            default ->
                execution.setExitStatus(
                        result.exit() == ExitCode.GATED && isDone(result.runId())
                                ? ExitStatus.COMPLETED
                                : LEFT.addExitDescription(result.vietnamese() + LANGUAGES + result.english()));
        }
    }

    /**
     * How an attempt ended.
     *
     * @param mayPass what was in the way may be over in a moment
     */
    private record Tried(RunResult result, boolean mayPass) {}

    private Tried attempt(long night, RunRequest request) {
        try {
            RunResult result = runs.getObject().runInNight(night, request);
            return new Tried(result, result.exit() == ExitCode.FAILED && isPassing(result.runId()));
        } catch (Refusal refused) {
            LOG.warn("{}: {} / {}", job.name(), refused.vietnamese(), refused.english());
            return new Tried(new RunResult(0, refused.exit(), refused.vietnamese(), refused.english()), false);
        } catch (DataAccessException | TransactionException unreachable) {
            return new Tried(
                    new RunResult(0, ExitCode.FAILED, "Không hỏi được PostgreSQL.", "PostgreSQL cannot be asked."),
                    true);
        }
    }

    private boolean isDone(long run) {
        return sql.query(Sql.named("nightly/is_done"), Map.of("run", run))
                .query(Boolean.class)
                .single();
    }

    private boolean isPassing(long run) {
        return sql.query(Sql.named("nightly/find_failure"), Map.of("run", run))
                .query(String.class)
                .optional()
                .map(PASSING::contains)
                .orElse(false);
    }

    private LocalDate date(long night) {
        return sql.query(Sql.named("nightly/find_date"), Map.of("run", night))
                .query(LocalDate.class)
                .single();
    }

    private List<RunInput> inputs(long night) {
        Set<String> layouts =
                job.inputs().stream().map(input -> input.layout().name()).collect(Collectors.toSet());
        return sql
                .query(Sql.named("nightly/list_night_inputs"), Map.of("run", night))
                .query((row, number) -> new RunInput(
                        row.getString("layout"),
                        Path.of(row.getString("file")),
                        row.getDate("as_of").toLocalDate(),
                        row.getBoolean("from_inbox")))
                .list()
                .stream()
                .filter(input -> layouts.contains(input.layout()))
                .toList();
    }
}
