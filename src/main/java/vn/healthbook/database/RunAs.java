package vn.healthbook.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Who the server runs as. PostgreSQL refuses to run as root, so root runs it as somebody without root's rights: as the owner of the
 * data when that is an ordinary user, else in a user namespace of its own (the files stay root's), else as {@code postgres} or
 * {@code nobody}, who then owns the data. An ordinary user simply runs it.
 *
 * @param prefix words before the command
 * @param uid who must own the data; negative when nobody else needs to
 */
record RunAs(List<String> prefix, int uid, int gid) {

    private static final RunAs OURSELVES = new RunAs(List.of(), -1, -1);

    static RunAs choose(Path serverDirectory, Path data, Path binaries) throws IOException {
        String postgres = binaries.resolve("bin").resolve("postgres").toString();
        if (output(OURSELVES.command(List.of(postgres, "--version"))).isEmpty()) {
            throw Refusals.binariesDoNotRun(binaries);
        }
        if (currentUser() != 0) {
            return OURSELVES;
        }
        for (RunAs candidate : candidates(serverDirectory, data)) {
            if (runs(candidate, binaries)) {
                return candidate;
            }
            if (candidate.uid >= 0) {
                letIn(serverDirectory);
            }
            if (runs(candidate, binaries)) {
                return candidate;
            }
        }
        throw Refusals.rootRefused(binaries);
    }

    private static List<RunAs> candidates(Path serverDirectory, Path data) throws IOException {
        List<RunAs> candidates = new ArrayList<>();
        for (Path owned : Stream.of(data, serverDirectory).filter(Files::exists).toList()) {
            int uid = (Integer) Files.getAttribute(owned, "unix:uid");
            int gid = (Integer) Files.getAttribute(owned, "unix:gid");
            if (uid != 0) {
                candidates.add(setpriv(uid, gid));
            }
        }
        candidates.add(new RunAs(List.of("unshare", "-U"), -1, -1));
        for (String user : List.of("postgres", "nobody")) {
            int uid = number("id", "-u", user);
            int gid = number("id", "-g", user);
            if (uid > 0 && gid >= 0) {
                candidates.add(setpriv(uid, gid));
                candidates.add(new RunAs(List.of("runuser", "-u", user, "--"), uid, gid));
            }
        }
        return candidates;
    }

    private static RunAs setpriv(int uid, int gid) {
        return new RunAs(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), uid, gid);
    }

    /** Lets another user pass through the home, unable to list it; secrets stay unreadable by their own modes. */
    private static void letIn(Path serverDirectory) throws IOException {
        Path home = serverDirectory.getParent();
        for (Path each : home == null ? List.of(serverDirectory) : List.of(home, serverDirectory)) {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(each);
            if ((Integer) Files.getAttribute(each, "unix:uid") == 0 && mode.add(PosixFilePermission.OTHERS_EXECUTE)) {
                Files.setPosixFilePermissions(each, mode);
            }
        }
    }

    /** Gives a file or directory to the user who runs the server. */
    void own(Path path) throws IOException {
        if (uid < 0 || !Files.exists(path) || uid == (Integer) Files.getAttribute(path, "unix:uid")) {
            return;
        }
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path each : walk.toList()) {
                Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    ProcessBuilder command(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(all);
        Map<String, String> environment = builder.environment();
        // PGDATA, PGPORT, PGOPTIONS of the operator's shell are meant for other servers; messages are read by us
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.keySet().removeIf(name -> name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        builder.directory(Path.of("/").toFile());
        return builder;
    }

    private static boolean runs(RunAs candidate, Path binaries) {
        String postgres = binaries.resolve("bin").resolve("postgres").toString();
        return output(candidate.command(
                        List.of("sh", "-c", "test \"$(id -u)\" != 0 && exec \"$1\" --version", "sh", postgres)))
                .startsWith("postgres");
    }

    private static int currentUser() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? (Integer) Files.getAttribute(self, "unix:uid")
                : "root".equals(System.getProperty("user.name")) ? 0 : -1;
    }

    private static int number(String... words) {
        String text = output(OURSELVES.command(List.of(words))).strip();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** What a short command prints; empty when it cannot be run or fails. */
    static String output(ProcessBuilder command) {
        try {
            Process process =
                    command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            try (InputStream output = process.getInputStream()) {
                String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0 ? text : "";
            }
        } catch (IOException absent) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusals.interrupted();
        }
    }
}
