package vn.healthbook.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** Hands a run to Spring Batch and writes down how its execution ended. */
@Component
class Launch {

    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);

    private final ObjectProvider<Job> jobs;
    private final JobOperator operator;
    private final JobRepository repository;
    private final RunStore store;
    private final SqlRunner sql;
    private final TransactionTemplate transaction;
    private final ObjectProvider<RunTeller> tellers;
    private final Deque<Long> working = new ArrayDeque<>();

    Launch(
            ObjectProvider<Job> jobs,
            JobOperator operator,
            JobRepository repository,
            RunStore store,
            SqlRunner sql,
            TransactionTemplate transaction,
            ObjectProvider<RunTeller> tellers) {
        this.jobs = jobs;
        this.operator = operator;
        this.repository = repository;
        this.store = store;
        this.sql = sql;
        this.transaction = transaction;
        this.tellers = tellers;
    }

    Job requireJob(String name) {
        Map<String, Job> byName = new HashMap<>();
        jobs.forEach(job -> byName.put(job.getName(), job));
        Job job = byName.get(name);
        if (job == null) {
            List<String> known = byName.keySet().stream().sorted().toList();
            throw new Refusal(
                    ExitCode.USAGE,
                    "Không có công việc \"%s\". Các công việc: %s".formatted(name, known),
                    "There is no job \"%s\". Jobs: %s".formatted(name, known));
        }
        return job;
    }

    RunResult launch(RunRow run) {
        Job job = requireJob(run.job());
        JobParameters parameters = new JobParametersBuilder()
                .addLong(CurrentRun.RUN, run.runId())
                .addLong(CurrentRun.PASS, (long) run.pass())
                .toJobParameters();
        try {
            forgetUnbegun(job.getName(), parameters);
            JobExecution execution = operator.start(job, parameters);
            return conclude(run, Outcome.of(execution, run));
        } catch (JobInstanceAlreadyCompleteException done) {
            // Its execution ended well, but its owner died before it could write that down.
            return conclude(run, Outcome.done(run));
        } catch (JobExecutionException refused) {
            LOG.debug("Spring Batch did not start run {}", run.runId(), refused);
            return conclude(run, Outcome.notStarted(run));
        } catch (DataAccessException | TransactionException lost) {
            // Spring Batch could not write down what it did; the rows of the steps are as they were committed.
            return conclude(run, Outcome.of(lost, run));
        }
    }

    /**
     * Spring Batch writes the instance and its first execution in two transactions. An instance whose owner died between them has none, and
     * could never be started again.
     */
    private void forgetUnbegun(String job, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(job, parameters);
        if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
            repository.deleteJobInstance(instance);
        }
    }

    /** Marks the run as one this process is at work on, for as long as the work takes. */
    RunResult atWork(long run, Supplier<RunResult> work) {
        synchronized (working) {
            working.push(run);
        }
        try {
            return work.get();
        } finally {
            synchronized (working) {
                working.pop();
            }
        }
    }

    /** Asks for a stop after the present chunk; also reaches an execution in another process. */
    boolean stop(long run) {
        return store.findExecution(run)
                .map(repository::getJobExecution)
                .map(execution -> {
                    try {
                        return operator.stop(execution);
                    } catch (JobExecutionNotRunningException ended) {
                        return false;
                    }
                })
                .orElse(false);
    }

    /** Runs this process is working on, the innermost first. */
    List<Long> working() {
        synchronized (working) {
            return List.copyOf(working);
        }
    }

    void closeStaging(long run) {
        sql.call(Sql.named("batch/close_staging"), Map.of("run", run));
    }

    private RunResult conclude(RunRow run, Outcome outcome) {
        try {
            RunResult result =
                    outcome.state().equals("DONE") ? stopped(run).orElse(outcome.result()) : outcome.result();
            tell(run, outcome, result);
            transaction.executeWithoutResult(status -> {
                if (run.dryRun()) {
                    forget(run.runId());
                    if (!outcome.state().equals("DONE")) {
                        // what it had planned is gone: going on begins with the files again
                        store.raisePass(run.runId(), run.rulesVersion());
                    }
                } else if (outcome.state().equals("DONE")) {
                    closeStaging(run.runId());
                }
                String release = outcome.state().equals("DONE") ? "batch/free_writer" : "batch/release_writer";
                sql.update(Sql.named(release), Map.of("run", run.runId()));
                store.end(outcome.state(), outcome.failure(), result);
            });
            return result;
        } catch (DataAccessException | TransactionException unreachable) {
            // The run stays as it is; the next attempt, here or elsewhere, finds that nobody works on it and repairs
            // it.
            LOG.warn("The end of run {} could not be written down", run.runId());
            return outcome.state().equals("DONE") ? Outcome.of(unreachable, run).result() : outcome.result();
        }
    }

    /** Before the end is written down: a process that is killed in between comes here again and tells again. */
    private void tell(RunRow run, Outcome outcome, RunResult result) {
        if (DatabaseFault.DATABASE_LOST.name().equals(outcome.failure())) {
            return;
        }
        tellers.forEach(teller -> {
            try {
                teller.tell(run.runId(), outcome.state(), result);
            } catch (RuntimeException untold) {
                // what the run has done stands, told or not; texts of exceptions may hold what stood in a line
                LOG.warn(
                        "Run {} could not be told: {}",
                        run.runId(),
                        untold.getClass().getSimpleName());
            }
        });
    }

    /** Done, and yet somebody has to look: nothing of what was delivered got in. */
    private Optional<RunResult> stopped(RunRow run) {
        return sql.query(Sql.named("batch/find_outcome"), Map.of("run", run.runId()))
                .query((row, number) -> {
                    if (row.getLong("passed") == 0 && row.getLong("stopped") > 0) {
                        return Optional.of(Outcome.allStopped(run));
                    }
                    long job = row.getLong("stopped_job");
                    return job == 0 ? Optional.<RunResult>empty() : Optional.of(Outcome.jobStopped(run.runId(), job));
                })
                .single();
    }

    /** A dry run keeps what it would have done and for which files; not what it read in them. */
    void forget(long run) {
        Map<String, Object> of = Map.of("run", run);
        closeStaging(run);
        sql.update(Sql.named("batch/forget_dry_notices"), of);
        sql.update(Sql.named("batch/forget_dry_rejects"), of);
        sql.update(Sql.named("batch/forget_dry_corrections"), of);
        sql.update(Sql.named("batch/abandon_deliveries"), of);
    }

    static boolean isStopped(JobExecution execution) {
        return execution.getStatus() == BatchStatus.STOPPED || execution.getStatus() == BatchStatus.STOPPING;
    }
}
