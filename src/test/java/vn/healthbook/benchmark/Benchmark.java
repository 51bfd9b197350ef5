package vn.healthbook.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.EmbeddedServer;

/**
 * {@code benchmarks/run}: measures the jobs of the program and its peers on one embedded server, and prints a table that stands in
 * {@code docs/benchmarks.md}.
 */
public final class Benchmark {

    private static final Path PLACE = Path.of("target", "benchmark").toAbsolutePath();

    private Benchmark() {}

    public static void main(String[] words) throws Exception {
        int people = Integer.parseInt(option(words, "--people", "20000"));
        long seed = Long.parseLong(option(words, "--seed", "1"));
        double noise = Double.parseDouble(option(words, "--noise", "1"));
        Set<Phase> phases = Arrays.stream(option(words, "--only", "start,first,reload,changed,rules,peer-sql,peer-rows")
                        .split(",", -1))
                .map(Phase::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Phase.class)));
        int chunk = Integer.parseInt(option(words, "--chunk", "1000"));
        boolean psql = !Arrays.asList(words).contains("--no-psql") && isOnPath("psql");
        Path work = PLACE.resolve("run-" + ProcessHandle.current().pid());
        Extracts extracts = Extracts.make(
                Files.createDirectories(PLACE.resolve("city-" + people + "-" + seed + "-" + noise)),
                people,
                seed,
                noise);
        Path home = work.resolve("home");
        // whatever happens, no program and no server is left behind
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            EmbeddedServer.stop(home, true);
            delete(home.toFile());
            delete(work.resolve("program-home").toFile());
        }));
        EmbeddedServer server = EmbeddedServer.open(Files.createDirectories(home));
        Launcher launcher = Launcher.shipped();
        Phases runner = new Phases(launcher, psql, chunk, extracts, new OnServer(server, launcher, work), work);
        System.out.printf(
                "%,d people, %,d lines, seed %d, noise %s; the script is run by %s; row by row in chunks of %d%n",
                people, extracts.lines(), seed, noise, psql ? "psql" : "a runner of ours over JDBC", chunk);
        String loadBefore = ProcessTable.load();
        List<Measured> results = new ArrayList<>(runner.run(select(phases, phase -> !phase.isLater())));
        StringBuilder comparisons = new StringBuilder();
        for (Measured peer : results) {
            if (peer.phase().isPeer() && phases.contains(Phase.FIRST)) {
                comparisons
                        .append(Comparison.of(
                                runner.database(Phase.FIRST),
                                runner.database(peer.phase()),
                                peer.phase().word()))
                        .append('\n');
            }
        }
        results.addAll(runner.run(select(phases, Phase::isLater)));
        Report report = new Report(results);
        System.out.println();
        System.out.println(Report.surroundings(server.database(), loadBefore));
        System.out.println(report.table());
        System.out.println(report.ratios());
        System.out.println(report.steps());
        System.out.println(comparisons);
        System.out.println("What the programs said: " + work);
    }

    private static Set<Phase> select(Set<Phase> phases, Predicate<Phase> which) {
        return phases.stream().filter(which).collect(Collectors.toCollection(() -> EnumSet.noneOf(Phase.class)));
    }

    /** Databases of the embedded server, migrated by the program itself. */
    private record OnServer(EmbeddedServer server, Launcher launcher, Path work) implements Phases.Databases {

        @Override
        public DatabaseAddress migrated(String name) throws IOException, InterruptedException {
            DatabaseAddress database = server.createDatabase(name);
            ProcessBuilder builder = new ProcessBuilder(launcher.command(
                            Files.createDirectories(work.resolve("program-home")),
                            Path.of("jobs").toAbsolutePath(),
                            List.of("db", "migrate")))
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("migrate-" + name + ".out").toFile());
            builder.environment().putAll(Launcher.named(database));
            int exit = builder.start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException(
                        "db migrate ended with " + exit + "; see " + work.resolve("migrate-" + name + ".out"));
            }
            return database;
        }

        @Override
        public long postmaster() {
            return server.pid();
        }
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void delete(File folder) {
        File[] inside = folder.listFiles();
        if (inside != null) {
            for (File file : inside) {
                delete(file);
            }
        }
        if (!folder.delete() && folder.exists()) {
            System.err.println("left behind: " + folder);
        }
    }

    private static String option(String[] words, String name, String otherwise) {
        int at = Arrays.asList(words).indexOf(name);
        return at < 0 ? otherwise : words[at + 1];
    }
}
