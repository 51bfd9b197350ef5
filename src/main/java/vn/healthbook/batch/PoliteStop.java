package vn.healthbook.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Told to end (SIGTERM, Ctrl-C), the program stops its own runs after their present chunk and waits for them, so that they end as
 * stopped and not as dead. Boot alone would leave them running until the process is gone.
 */
@Component
class PoliteStop implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Launch launch;
    private volatile boolean running;

    PoliteStop(Launch launch) {
        this.launch = launch;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        launch.working().forEach(launch::stop);
        Instant end = Instant.now().plus(PATIENCE);
        while (!launch.working().isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
