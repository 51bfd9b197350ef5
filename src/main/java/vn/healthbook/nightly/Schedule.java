package vn.healthbook.nightly;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.Refusal;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.batch.Runs;
import vn.healthbook.intake.Home;
import vn.healthbook.intake.Inbox;
import vn.healthbook.layout.JobFile;
import vn.healthbook.layout.JobFiles;

/**
 * Starts jobs at the hours that {@code jobs/*.yml} say, Viet Nam time. Several processes may serve one database: a due job is picked by
 * one of them, and when that one dies another takes the job up within a minute. Nothing is decided here: the job is asked for as an
 * operator would, and the run itself is the guard against doing it twice.
 */
@Component
public class Schedule {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DataSource dataSource;
    private final JobFiles jobs;
    private final Home home;
    private final Runs runs;

    Schedule(DataSource dataSource, JobFiles jobs, Home home, Runs runs) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.home = home;
        this.runs = runs;
    }

    /** Serves until the program is asked to end. */
    public void run() throws InterruptedException {
        Scheduler scheduler = scheduler();
        CountDownLatch asked = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(asked::countDown, "schedule-ends"));
        scheduler.start();
        try {
            asked.await();
        } finally {
            scheduler.stop();
        }
    }

    Scheduler scheduler() {
        List<RecurringTask<?>> tasks = new ArrayList<>();
        for (JobFile job : jobs.list()) {
            if (job.cron() != null) {
                tasks.add(Tasks.recurring(job.name(), Schedules.cron(job.cron(), VIET_NAM))
                        .execute((instance, context) ->
                                start(job, LocalDate.ofInstant(context.getExecution().executionTime, VIET_NAM))));
            }
        }
        return Scheduler.create(dataSource)
                .startTasks(tasks)
                .tableName("batch.scheduled_tasks")
                .threads(1)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(4)
                .build();
    }

    private void start(JobFile job, LocalDate date) {
        try {
            Inbox inbox = Inbox.look(home.root(), Inbox.wanted(job, jobs));
            RunResult result = runs.run(new RunRequest(
                    job.name(),
                    date,
                    inbox.settled(file -> LOG.info("{} is still growing and is left", file.getFileName())),
                    false));
            LOG.info("{} {}: {}", job.name(), date, result.english());
        } catch (Refusal refused) {
            LOG.warn("{} {}: {}", job.name(), date, refused.english());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
