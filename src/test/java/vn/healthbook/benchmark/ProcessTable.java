package vn.healthbook.benchmark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes have cost, from {@code /proc}; where there is no such folder everything is 0. */
final class ProcessTable {

    private static final Path PROC = Path.of("/proc");

    /** Clock ticks in a second; Linux tells user programs 100 on all machines of our time. */
    private static final double TICKS = 100;

    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    private ProcessTable() {}

    /** CPU seconds of a PostgreSQL server so far: the postmaster, its children that ended, and those that live. */
    static double serverSeconds(long postmaster) {
        String[] server = fields(PROC.resolve(String.valueOf(postmaster)));
        if (server.length == 0) {
            return 0;
        }
        double ticks =
                ticks(server, USER) + ticks(server, SYSTEM) + ticks(server, ENDED_USER) + ticks(server, ENDED_SYSTEM);
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                String[] child = fields(process);
                if (child.length > 0 && child[PARENT].equals(String.valueOf(postmaster)) && !child[STATE].equals("Z")) {
                    ticks += ticks(child, USER) + ticks(child, SYSTEM);
                }
            }
        } catch (IOException noSuchTable) {
            return 0;
        }
        return ticks / TICKS;
    }

    /** CPU seconds of the programs that this one started and that have ended. */
    static double endedChildrenSeconds() {
        String[] own = fields(PROC.resolve("self"));
        return own.length == 0 ? 0 : (ticks(own, ENDED_USER) + ticks(own, ENDED_SYSTEM)) / TICKS;
    }

    /** The most memory a living process ever held, in MB. */
    static long peakMegabytes(long process) {
        try {
            return Files.readAllLines(PROC.resolve(String.valueOf(process)).resolve("status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    /** How many programs wait for a core, on average over the last minute. */
    static String load() {
        try {
            return Files.readString(PROC.resolve("loadavg")).split(" ", 2)[0];
        } catch (IOException noSuchTable) {
            return "?";
        }
    }

    /** From the state on; the name before it may hold blanks. */
    private static String[] fields(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1);
        } catch (IOException ended) {
            return new String[0];
        }
    }

    private static double ticks(String[] fields, int place) {
        return Double.parseDouble(fields[place]);
    }
}
