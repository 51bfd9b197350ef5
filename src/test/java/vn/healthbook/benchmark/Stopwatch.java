package vn.healthbook.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.healthbook.database.DatabaseAddress;

/**
 * Runs one program at a time and measures what it and the server cost.
 *
 * @param postmaster the server's process, 0 when it is not on this machine
 * @param outputs folder for what the programs say
 */
record Stopwatch(long postmaster, Path outputs) {

    private static final Pattern BEFORE_COLLECTION = Pattern.compile(" (\\d+)M->\\d+M\\(");

    private static final int LOOK_MILLIS = 50;

    /** @param environment beside the one of this program; HEAP_LOG in a value stands for a file of the collector's log */
    Measured measure(
            Phase phase,
            long lines,
            DatabaseAddress database,
            List<String> words,
            Map<String, String> environment,
            Path folder)
            throws IOException, InterruptedException, SQLException {
        Path output = outputs.resolve(phase.word() + ".out");
        Path heapLog = outputs.resolve(phase.word() + ".gc");
        ProcessBuilder builder = new ProcessBuilder(words.stream()
                        .map(word -> word.replace("HEAP_LOG", heapLog.toString()))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        environment.forEach(
                (name, value) -> builder.environment().put(name, value.replace("HEAP_LOG", heapLog.toString())));
        Counters.checkpoint(database);
        Counters before = Counters.read(database);
        double serverBefore = ProcessTable.serverSeconds(postmaster);
        double childrenBefore = ProcessTable.endedChildrenSeconds();
        long begun = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        boolean ended = false;
        try {
            while (!ended) {
                peak = Math.max(peak, ProcessTable.peakMegabytes(process.pid()));
                ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        } finally {
            process.destroy();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Counters after = Counters.read(database);
        return new Measured(
                phase,
                lines,
                seconds,
                ProcessTable.endedChildrenSeconds() - childrenBefore,
                ProcessTable.serverSeconds(postmaster) - serverBefore,
                peak,
                heap(heapLog),
                (after.walBytes() - before.walBytes()) >> 20,
                after.sourceRows() - before.sourceRows(),
                after.registryRows() - before.registryRows(),
                process.exitValue(),
                output);
    }

    private static long heap(Path log) throws IOException {
        if (!Files.exists(log)) {
            return 0;
        }
        Matcher matcher = BEFORE_COLLECTION.matcher(Files.readString(log, StandardCharsets.UTF_8));
        long most = 0;
        while (matcher.find()) {
            most = Math.max(most, Long.parseLong(matcher.group(1)));
        }
        return most;
    }
}
