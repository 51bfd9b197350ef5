package vn.healthbook.batch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The process that works on a run. A process number alone proves nothing: it is given out again. */
record Owner(String host, long pid, OffsetDateTime since) {

    static Owner me() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(thisHost(), self.pid(), started(self));
    }

    /** Whether the owner of the run is a process of this machine that is gone. */
    static boolean isDeadHere(RunRow run) {
        if (run.ownerHost() == null || run.ownerPid() == null || run.ownerStartedAt() == null) {
            return true;
        }
        if (!run.ownerHost().equals(thisHost())) {
            return false;
        }
        OffsetDateTime since = run.ownerStartedAt();
        Optional<ProcessHandle> process = ProcessHandle.of(run.ownerPid()).filter(ProcessHandle::isAlive);
        return process.map(alive -> !started(alive).isEqual(since)).orElse(true);
    }

    static boolean isElsewhere(RunRow run) {
        return run.ownerHost() != null && !run.ownerHost().equals(thisHost());
    }

    private static OffsetDateTime started(ProcessHandle process) {
        return process.info()
                .startInstant()
                .orElse(Instant.EPOCH)
                .truncatedTo(ChronoUnit.MILLIS)
                .atOffset(ZoneOffset.UTC);
    }

    private static String thisHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
