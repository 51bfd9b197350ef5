package vn.healthbook.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What {@code postmaster.pid} says about the server of a data directory: lines 1 and 4 are its process and its port. */
record Postmaster(long pid, int port) {

    private static final int PORT_LINE = 3;

    /** Empty when no server claims the directory, or the one that does has not written its port yet. */
    static Optional<Postmaster> read(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() > PORT_LINE
                            && lines.get(0).strip().matches("\\d{1,10}")
                            && lines.get(PORT_LINE).strip().matches("\\d{1,5}")
                    ? Optional.of(new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())))
                    : Optional.empty();
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        }
    }

    /** False also when the number of the dead server has been given to some other program, as after a restart of the machine. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !isZombie(process.pid()))
                .filter(process ->
                        process.info().command().map(Postmaster::isServer).orElse(true))
                .isPresent();
    }

    /** PostgreSQL itself removes the file of a dead process, but not one whose number lives on as another program. */
    void forgetIfStale(Path data) throws IOException {
        if (!isAlive() && ProcessHandle.of(pid).isPresent()) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    /**
     * Ends the children of a killed server. One that is busy with a long statement notices the death only when it is done, and
     * until then holds the shared memory that a new server needs. Call only when no server lives on the directory.
     */
    static void endOrphans(Path data) throws IOException {
        Path processes = Path.of("/proc");
        if (!Files.isDirectory(processes) || !Files.isDirectory(data)) {
            return;
        }
        Path place = data.toRealPath();
        List<ProcessHandle> orphans = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(processes, "[0-9]*")) {
            for (Path entry : entries) {
                if (worksIn(entry, place)) {
                    ProcessHandle.of(Long.parseLong(entry.getFileName().toString()))
                            .ifPresent(orphans::add);
                }
            }
        }
        orphans.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle orphan : orphans) {
            try {
                orphan.onExit().get(5, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException stillThere) {
                return; // the start itself will be refused and tried again
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw Refusals.interrupted();
            }
        }
    }

    /** In a container whose first process reaps nobody, a killed server stays in the table of processes for ever. */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noSuchTable) {
            return false;
        }
    }

    private static boolean worksIn(Path process, Path data) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data)
                    && isServer(Files.readSymbolicLink(process.resolve("exe")).toString());
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private static boolean isServer(String command) {
        // "(deleted)" follows the name when the programs were unpacked again meanwhile
        return command.replace(" (deleted)", "").endsWith("/postgres");
    }
}
