package vn.healthbook.batch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Asks runs to stop after their present chunk: those of other processes for an operator, the own ones when this process has to end. */
@Component
public class Stopping {

    /** A run, or the job of a night, that is about to begin is asked as soon as it is there. */
    private static final int LOOKS = 10;

    private static final long BETWEEN_LOOKS_NANOS = 200_000_000L;

    private final RunStore store;
    private final Launch launch;

    Stopping(RunStore store, Launch launch) {
        this.store = store;
        this.launch = launch;
    }

    /** Asks the living owner, wherever it is, to stop after its present chunk. */
    public RunResult stop(long run) {
        store.get(run);
        boolean asked = false;
        for (int look = 0; look < LOOKS && store.get(run).is("RUNNING"); look++) {
            // the night first: from here on it begins no further job
            asked = asked || launch.stop(run);
            if (askJobs(run)) {
                asked = true;
                break;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        if (!asked) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "Lần chạy %d không đang chạy. Xem: healthbook runs show %d".formatted(run, run),
                    "Run %d is not running. See: healthbook runs show %d".formatted(run, run));
        }
        return new RunResult(
                run,
                ExitCode.DONE,
                "Lần chạy %d sẽ dừng sau khối hiện tại. Tiếp tục sau: healthbook runs restart %d".formatted(run, run),
                "Run %d stops after its present chunk. Continue later: healthbook runs restart %d".formatted(run, run));
    }

    /** Asks the job a night is at; false when there is none yet: it may be about to begin. */
    private boolean askJobs(long night) {
        boolean asked = false;
        for (long job : store.listRunningChildren(night)) {
            asked |= launch.stop(job);
        }
        return asked;
    }

    /**
     * Asks the runs of this very process to stop after their present chunk. Once each; a run that has not quite begun is asked at the next call.
     *
     * @param asked the runs that have been asked so far; grows
     * @return whether this process is at work on a run
     */
    public boolean stopOwn(Set<Long> asked) {
        List<Long> working = launch.working();
        for (long run : working) {
            if (!asked.contains(run) && launch.stop(run)) {
                asked.add(run);
            }
        }
        return !working.isEmpty();
    }
}
