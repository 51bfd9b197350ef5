package vn.healthbook.command;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import vn.healthbook.batch.Stopping;

/**
 * What SIGTERM and Ctrl-C do to a program at work: its runs stop after their present chunk, the command says so as it always does, and its own
 * exit code counts. Without that Java would take the database away from under the command and end with a code of its own. A program that is at work
 * on nothing simply ends.
 */
final class PoliteEnd {

    /** A chunk or a statement that takes longer is left to the repair of the next attempt. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(50).toNanos();

    private static final CompletableFuture<Integer> CODE = new CompletableFuture<>();

    private PoliteEnd() {}

    /** The command has said everything; this is its exit code. */
    static void said(int code) {
        CODE.complete(code);
    }

    /** To be run when the program is asked to end. */
    static Thread hook(Stopping stopping, boolean serving) {
        return new Thread(() -> end(stopping, serving), "polite-end");
    }

    private static void end(Stopping stopping, boolean serving) {
        boolean atWork = serving;
        Set<Long> asked = new HashSet<>();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (stopping.stopOwn(asked) && System.nanoTime() < until) {
                atWork = true;
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            }
            if (atWork) {
                Runtime.getRuntime().halt(CODE.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            }
        } catch (RuntimeException | ExecutionException | TimeoutException unfinished) {
            // as if it had been killed: the same command repairs it
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
