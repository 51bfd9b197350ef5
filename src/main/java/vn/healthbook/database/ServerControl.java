package vn.healthbook.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Makes a cluster, starts it and stops it with PostgreSQL's own programs. The caller holds the home's lock. */
final class ServerControl {

    static final long MEGABYTES_TO_START = 100;

    private static final long MEGABYTES_TO_CREATE = 400;

    private static final long MEGABYTE = 1L << 20;

    /** Recovery after a crash reads up to max_wal_size of log. */
    private static final int SECONDS_TO_START = 900;

    private static final int SECONDS_TO_STOP = 300;

    /** How long children of a killed server may hold what the next one needs. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final ServerHome home;
    private final Path binaries;
    private final RunAs runAs;

    private ServerControl(ServerHome home, Path binaries, RunAs runAs) {
        this.home = home;
        this.binaries = binaries;
        this.runAs = runAs;
    }

    static ServerControl prepare(ServerHome home) throws IOException {
        if (!Files.exists(home.log())) {
            Modes.write(home.log(), "");
        }
        removeHalfMade(home);
        Path binaries = ServerBinaries.unpack(home.directory());
        return new ServerControl(home, binaries, RunAs.choose(home.directory(), home.data(), binaries));
    }

    static void requireSpace(ServerHome home) throws IOException {
        long left = Files.getFileStore(home.directory()).getUsableSpace() / MEGABYTE;
        long needed = Files.exists(home.data()) ? MEGABYTES_TO_START : MEGABYTES_TO_CREATE;
        if (left < needed) {
            throw Refusals.noSpace(home.directory(), left, needed);
        }
    }

    /**
     * Creates the cluster when there is none; a half-made one left by a kill has another name and is thrown away.
     *
     * @return whether it was created now
     */
    boolean initialise(ServerSettings settings) throws IOException {
        if (Files.exists(home.data())) {
            requireOurVersion();
            return false;
        }
        Path growing =
                home.directory().resolve("data.new-" + ProcessHandle.current().pid());
        Files.createDirectory(growing);
        Path secret =
                home.directory().resolve("secret.new-" + ProcessHandle.current().pid());
        Modes.write(secret, home.password() + "\n");
        try {
            runAs.own(growing);
            runAs.own(secret);
            // not every system has the locale C.UTF-8; the rules of the built-in provider are the same without it
            if (!initdb(growing, secret, settings, "C.UTF-8") && !initdb(growing, secret, settings, "C")) {
                throw Refusals.didNotStart(home.log(), lastFault(0));
            }
            Files.writeString(
                    growing.resolve("postgresql.conf"),
                    Files.readString(growing.resolve("postgresql.conf")) + "\ninclude 'healthbook.conf'\n");
            Files.writeString(
                    growing.resolve("local.conf"), "# settings of this site; they win over healthbook.conf\n");
            Files.move(growing, home.data(), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private boolean initdb(Path data, Path secret, ServerSettings settings, String libraryLocale) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                program("initdb"),
                "--pgdata=" + data,
                "--username=" + EmbeddedServer.USER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=" + libraryLocale,
                "--no-instructions"));
        if (!settings.durable()) {
            words.add("--no-sync");
        }
        return run(words) == 0;
    }

    private void requireOurVersion() throws IOException {
        String held = Files.readString(home.data().resolve("PG_VERSION")).strip();
        String ours = RunAs.output(runAs.command(List.of(program("postgres"), "--version")))
                .replaceAll("(?s)^\\D*(\\d+).*$", "$1");
        if (!held.equals(ours)) {
            throw Refusals.otherMajorVersion(home.data(), held, ours);
        }
    }

    /** In containers a later program often has the number of the killed one, and would trip over its leavings. */
    private static void removeHalfMade(ServerHome home) throws IOException {
        for (String pattern : List.of("data.new-*", "bin.new-*", "secret.new-*")) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(home.directory(), pattern)) {
                for (Path each : left) {
                    ServerBinaries.delete(each);
                }
            }
        }
    }

    /** Starts the server; it belongs to no terminal and outlives this program. */
    void start(ServerSettings settings) throws IOException {
        runAs.own(home.data());
        runAs.own(home.log());
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            Path configuration = home.data().resolve("healthbook.conf");
            Modes.write(configuration, settings.file(home.freePort()));
            runAs.own(configuration);
            long logged = Files.size(home.log());
            int exit = run(List.of(
                    program("pg_ctl"),
                    "start",
                    "-D",
                    home.data().toString(),
                    "-l",
                    home.log().toString(),
                    "-w",
                    "-s",
                    "-t",
                    String.valueOf(SECONDS_TO_START)));
            if (exit == 0) {
                return;
            }
            String fault = lastFault(logged);
            if (fault.contains("No space left")) {
                throw Refusals.noSpace(home.directory(), 0, MEGABYTES_TO_START);
            }
            // another program took the port, or children of a killed server are not gone yet
            boolean passing = Stream.of("Address already in use", "lock file", "shared memory", "any TCP/IP sockets")
                    .anyMatch(fault::contains);
            if (!passing || System.nanoTime() > deadline) {
                throw Refusals.didNotStart(home.log(), fault);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Ends the sessions, writes everything down and stops. */
    void stop() throws IOException {
        int exit = run(List.of(
                program("pg_ctl"),
                "stop",
                "-D",
                home.data().toString(),
                "-m",
                "fast",
                "-w",
                "-s",
                "-t",
                String.valueOf(SECONDS_TO_STOP)));
        if (exit != 0
                && Postmaster.read(home.data()).filter(Postmaster::isAlive).isPresent()) {
            throw Refusals.didNotStop(home.log());
        }
    }

    /** What the programs print goes to the server's log: no pipe ties the server to this program. */
    private int run(List<String> words) throws IOException {
        Process process = runAs.command(words)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()))
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusals.interrupted();
        }
    }

    /** The last complaint in the log behind an offset: the reason of a failed start. */
    private String lastFault(long offset) throws IOException {
        if (!Files.exists(home.log())) {
            return "";
        }
        try (RandomAccessFile log = new RandomAccessFile(home.log().toFile(), "r")) {
            log.seek(Math.max(offset, log.length() - 65_536));
            byte[] bytes = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.stream()
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error:"))
                    .filter(line -> !line.contains("the database system is"))
                    .reduce((first, second) -> second)
                    .orElse(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
        }
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }
}
