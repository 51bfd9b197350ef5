package vn.healthbook.nightly;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import vn.healthbook.layout.JobFile;
import vn.healthbook.layout.JobFiles;

/**
 * Starts jobs at the hours that {@code jobs/*.yml} say, Viet Nam time. Several processes may serve one database: a due job is picked by
 * one of them, and when that one dies another takes the job up within a minute. Nothing is decided here: the job is asked for as an
 * operator would, and the run itself is the guard against doing it twice.
 */
@Component
public class Schedule {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DataSource dataSource;
    private final JobFiles jobs;

    Schedule(DataSource dataSource, JobFiles jobs) {
        this.dataSource = dataSource;
        this.jobs = jobs;
    }

    /** Starts a job that is due, with the operators' room as it is then; tells its own failures. */
    @FunctionalInterface
    public interface Start {

        /** @param date the day in Viet Nam on which the job was due */
        void start(String job, LocalDate date);
    }

    /** When each job that starts by itself begins next, Viet Nam time; empty when no file of the room says when. */
    public Map<String, ZonedDateTime> next() {
        Map<String, ZonedDateTime> next = new LinkedHashMap<>();
        for (JobFile job : jobs.list()) {
            if (job.cron() != null) {
                Instant due = Schedules.cron(job.cron(), VIET_NAM).getInitialExecutionTime(Instant.now());
                next.put(job.name(), due.atZone(VIET_NAM));
            }
        }
        return next;
    }

    /** Serves until the program is asked to end. */
    public void run(Start start) throws InterruptedException {
        Scheduler scheduler = scheduler(start);
        CountDownLatch asked = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(asked::countDown, "schedule-ends"));
        scheduler.start();
        try {
            asked.await();
        } finally {
            scheduler.stop();
        }
    }

    private Scheduler scheduler(Start start) {
        List<RecurringTask<?>> tasks = new ArrayList<>();
        for (JobFile job : jobs.list()) {
            if (job.cron() != null) {
                tasks.add(Tasks.recurring(job.name(), Schedules.cron(job.cron(), VIET_NAM))
                        .execute((instance, context) -> start.start(
                                job.name(), LocalDate.ofInstant(context.getExecution().executionTime, VIET_NAM))));
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
}
