package vn.healthbook.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import vn.healthbook.database.DatabaseAddress;

/** What was measured, as tables for {@code docs/benchmarks.md}. */
final class Report {

    private static final List<String> SETTINGS = List.of(
            "shared_buffers",
            "work_mem",
            "max_wal_size",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_level",
            "max_parallel_workers_per_gather",
            "jit");

    private final Map<Phase, Measured> results = new EnumMap<>(Phase.class);

    Report(List<Measured> results) {
        results.forEach(measured -> this.results.put(measured.phase(), measured));
    }

    boolean has(Phase phase) {
        return results.containsKey(phase);
    }

    /** Machine, settings of the server, date. */
    static String surroundings(DatabaseAddress database, String loadBefore) throws SQLException {
        StringBuilder text = new StringBuilder();
        var machine = ManagementFactory.getOperatingSystemMXBean();
        long memory =
                machine instanceof com.sun.management.OperatingSystemMXBean own ? own.getTotalMemorySize() >> 30 : 0;
        text.append("%s; %d cores, %d GB memory, %s %s, JDK %s; load %s before, %s after%n"
                .formatted(
                        ZonedDateTime.now(ZoneId.systemDefault())
                                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")),
                        machine.getAvailableProcessors(),
                        memory,
                        machine.getName(),
                        machine.getArch(),
                        System.getProperty("java.version"),
                        loadBefore,
                        ProcessTable.load()));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            text.append("PostgreSQL ").append(show(statement, "server_version"));
            for (String setting : SETTINGS) {
                text.append(", ").append(setting).append(' ').append(show(statement, setting));
            }
        }
        return text.append('\n').toString();
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    String table() {
        StringBuilder text = new StringBuilder("""
                | phase | seconds | CPU program | CPU PostgreSQL | lines/s | memory MB | heap MB | log MB | rows written source | registry |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        for (Measured each : results.values()) {
            text.append("| %s: %s | %.1f | %.1f | %.1f | %,.0f | %d | %s | %,d | %,d | %,d |%n"
                    .formatted(
                            each.phase().word(),
                            each.phase().meaning(),
                            each.seconds(),
                            each.programCpu(),
                            each.serverCpu(),
                            each.lines() / each.seconds(),
                            each.peakMegabytes(),
                            each.heapMegabytes() == 0 ? "" : each.heapMegabytes(),
                            each.walMegabytes(),
                            each.sourceRows(),
                            each.registryRows()));
        }
        return text.toString();
    }

    /** Design section 9: seconds against seconds, CPU against CPU; the second figure without the start of the program. */
    String ratios() {
        StringBuilder text = new StringBuilder("""
                | ratio | to reach | seconds | start-up apart | CPU | start-up apart |
                | --- | ---: | ---: | ---: | ---: | ---: |
                """);
        append(text, Phase.PEER_SQL, Phase.FIRST, ">= 1, aim 1.5");
        append(text, Phase.PEER_ROWS, Phase.FIRST, ">= 4, aim 10");
        append(text, Phase.RELOAD, Phase.FIRST, "<= 0.20");
        append(text, Phase.CHANGED, Phase.FIRST, "<= 0.25");
        append(text, Phase.RULES, Phase.FIRST, "");
        return text.toString();
    }

    private void append(StringBuilder text, Phase above, Phase below, String figure) {
        Measured a = results.get(above);
        Measured b = results.get(below);
        if (a != null && b != null) {
            text.append("| %s : %s | %s | %.2f | %.2f | %.2f | %.2f |%n"
                    .formatted(
                            above.word(),
                            below.word(),
                            figure,
                            a.seconds() / b.seconds(),
                            (a.seconds() - start(a, Measured::seconds)) / (b.seconds() - start(b, Measured::seconds)),
                            cpu(a) / cpu(b),
                            (cpu(a) - start(a, Report::cpu)) / (cpu(b) - start(b, Report::cpu))));
        }
    }

    private static double cpu(Measured measured) {
        return measured.programCpu() + measured.serverCpu();
    }

    /** What opening the program alone costs; peers are compared with all of theirs. */
    private double start(Measured measured, ToDoubleFunction<Measured> cost) {
        Measured start = results.get(Phase.START);
        return measured.phase().isPeer() || start == null ? 0 : cost.applyAsDouble(start);
    }

    /** Where the seconds go, the longest stretches of each phase first. */
    String steps() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Measured each : results.values()) {
            String said = Files.readString(each.output(), StandardCharsets.UTF_8);
            String stretches = Stretches.of(said);
            if (!stretches.isEmpty()) {
                text.append(each.phase().word()).append(": ").append(stretches).append('\n');
            }
        }
        return text.toString();
    }
}
