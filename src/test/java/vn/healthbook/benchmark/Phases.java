package vn.healthbook.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.healthbook.benchmark.peer.Psql;
import vn.healthbook.benchmark.peer.RowByRow;
import vn.healthbook.database.DatabaseAddress;

/**
 * Runs the phases one after the other, each a program of its own. The jobs of the program follow each other in one database; each peer fills an empty
 * one of its own on the same server.
 */
final class Phases {

    private static final Path JOBS = Path.of("jobs").toAbsolutePath();
    private static final Path SCRIPT =
            Path.of("benchmarks/peers/first-load.sql").toAbsolutePath();

    private final Launcher launcher;
    private final boolean psql;
    private final int chunk;
    private final Extracts extracts;
    private final Databases databases;
    private final Path folder;
    private final Stopwatch stopwatch;
    private final Map<String, DatabaseAddress> used = new HashMap<>();
    private final Set<Phase> done = EnumSet.noneOf(Phase.class);

    /** Empty databases with the tables of the program. */
    interface Databases {
        DatabaseAddress migrated(String name) throws IOException, InterruptedException;

        /** The server's process, 0 when it is not to be measured. */
        long postmaster();
    }

    /**
     * @param psql whether the script is run by psql, else by {@link Psql}
     * @param chunk rows in a chunk of the peer that works row by row
     */
    Phases(Launcher launcher, boolean psql, int chunk, Extracts extracts, Databases databases, Path folder)
            throws IOException {
        this.launcher = launcher;
        this.psql = psql;
        this.chunk = chunk;
        this.extracts = extracts;
        this.databases = databases;
        this.folder = Files.createDirectories(folder);
        this.stopwatch = new Stopwatch(databases.postmaster(), folder);
    }

    /** In the order of the constants; a later phase brings the first load with it. */
    List<Measured> run(Set<Phase> wanted) throws IOException, InterruptedException, SQLException {
        List<Measured> results = new ArrayList<>();
        boolean later = wanted.stream().anyMatch(Phase::isLater);
        for (Phase phase : Phase.values()) {
            if ((wanted.contains(phase) || (phase == Phase.FIRST && later)) && done.add(phase)) {
                Measured measured = run(phase);
                results.add(measured);
                if (measured.exit() != 0) {
                    throw new IllegalStateException(phase.word() + " ended with " + measured.exit() + ":\n"
                            + Files.readString(measured.output(), StandardCharsets.UTF_8));
                }
            }
        }
        return results;
    }

    /** The database that a phase works in. */
    DatabaseAddress database(Phase phase) throws IOException, InterruptedException {
        String name = phase.isPeer() ? phase.name().toLowerCase(Locale.ROOT) : "ours";
        DatabaseAddress database = used.get(name);
        if (database == null) {
            database = databases.migrated(name);
            used.put(name, database);
        }
        return database;
    }

    private Measured run(Phase phase) throws IOException, InterruptedException, SQLException {
        System.out.printf("%s: %s …%n", phase.word(), phase.meaning());
        DatabaseAddress database = database(phase);
        if (phase.isLater()) {
            Counters.rest(database);
        }
        return switch (phase) {
            case START -> ours(phase, 0, JOBS, List.of("runs", "list"));
            case FIRST -> create(phase, Extracts.FIRST);
            case RELOAD -> create(phase, Extracts.PERMUTED);
            case CHANGED -> create(phase, Extracts.CHANGED);
            case RULES ->
                ours(
                        phase,
                        extracts.lines(),
                        otherCodes(),
                        List.of(
                                "run",
                                "standardize-books",
                                "--date",
                                Extracts.CHANGED.plusDays(1).toString()));
            case PEER_SQL -> peerSql(database);
            case PEER_ROWS -> peerRows(database);
        };
    }

    private Measured create(Phase phase, LocalDate asOf) throws IOException, InterruptedException, SQLException {
        return ours(
                phase,
                extracts.lines(),
                JOBS,
                List.of(
                        "run",
                        "create-books",
                        "--date",
                        asOf.toString(),
                        "--input",
                        "population=" + extracts.file("population", asOf),
                        "--input",
                        "insurance=" + extracts.file("insurance", asOf)));
    }

    private Measured ours(Phase phase, long lines, Path jobs, List<String> words)
            throws IOException, InterruptedException, SQLException {
        Path home = Files.createDirectories(folder.resolve("program-home"));
        DatabaseAddress database = database(phase);
        return stopwatch.measure(
                phase, lines, database, launcher.command(home, jobs, words), launcher.environment(database), folder);
    }

    private Measured peerSql(DatabaseAddress database) throws IOException, InterruptedException, SQLException {
        Path place = Files.createDirectories(folder.resolve("peer-sql"));
        for (String layout : List.of("population", "insurance")) {
            Files.createSymbolicLink(place.resolve(layout + ".csv"), extracts.file(layout, Extracts.FIRST));
        }
        try (DirectoryStream<Path> lists = Files.newDirectoryStream(JOBS.resolve("codes"), "*.csv")) {
            for (Path list : lists) {
                Files.copy(list, place.resolve(list.getFileName()));
            }
        }
        List<String> words = new ArrayList<>();
        if (psql) {
            DatabaseAddress open = new DatabaseAddress(database.jdbcUrl(), database.user(), null);
            words.addAll(List.of("psql", open.psqlUrl(), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", "\\timing on"));
            words.addAll(List.of("-v", "as_of=" + Extracts.FIRST, "-f", SCRIPT.toString()));
        } else {
            words.addAll(launcher.peer(Psql.class, List.of(SCRIPT.toString(), "as_of=" + Extracts.FIRST)));
        }
        return stopwatch.measure(Phase.PEER_SQL, extracts.lines(), database, words, Launcher.named(database), place);
    }

    private Measured peerRows(DatabaseAddress database) throws IOException, InterruptedException, SQLException {
        List<String> words = launcher.peer(
                RowByRow.class,
                List.of(
                        JOBS.toString(),
                        extracts.file("population", Extracts.FIRST).toString(),
                        extracts.file("insurance", Extracts.FIRST).toString(),
                        String.valueOf(chunk)));
        return stopwatch.measure(Phase.PEER_ROWS, extracts.lines(), database, words, Launcher.named(database), folder);
    }

    /** The room of another day, whose list of ethnic groups is short. */
    private Path otherCodes() throws IOException {
        Path room = folder.resolve("jobs-later");
        try (Stream<Path> files = Files.walk(JOBS)) {
            for (Path file : files.sorted().toList()) {
                Path target = room.resolve(JOBS.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Path list = room.resolve("codes").resolve("ethnic_group.csv");
        Files.write(list, Files.readAllLines(list).subList(0, 2));
        return room;
    }
}
