package vn.healthbook.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs for this platform, unpacked once per home from the jar that brings them. */
final class ServerBinaries {

    private ServerBinaries() {}

    /** Unpacks them when they are not there yet. The caller holds the home's lock. */
    static Path unpack(Path directory) throws IOException {
        String name = "postgres-" + system() + "-" + processor() + ".txz";
        URL archive = ServerBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw Refusals.noBinaries(name);
        }
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        try (InputStream bytes = connection.getInputStream()) {
            Path target = directory.resolve("bin-" + fingerprint(connection));
            if (Files.isDirectory(target)) {
                return target;
            }
            Path growing = Files.createDirectory(
                    directory.resolve("bin.new-" + ProcessHandle.current().pid()));
            try {
                unpack(bytes, growing);
                // readable for whoever the server will run as
                Files.setPosixFilePermissions(growing, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(growing, target);
            } catch (IOException failed) {
                delete(growing);
                throw failed;
            }
            return target;
        }
    }

    /** Tells one build of the programs from another without reading the archive. */
    private static String fingerprint(URLConnection connection) throws IOException {
        long crc = connection instanceof JarURLConnection jar && jar.getJarEntry() != null
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return Long.toHexString(crc);
    }

    private static void unpack(InputStream bytes, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(parent(path));
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (!entry.getName().endsWith(".a")) {
                    Files.createDirectories(parent(path));
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static Path parent(Path path) throws IOException {
        @Nullable Path parent = path.getParent();
        if (parent == null) {
            throw new IOException("no directory for " + path);
        }
        return parent;
    }

    /** Deletes a directory and all below it. */
    static void delete(Path directory) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(directory)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name.contains("linux") ? "linux" : name.replace(' ', '-');
    }

    private static String processor() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            // the build for Intel runs on newer Macs through the system's translator
            case "aarch64", "arm64" -> system().equals("darwin") ? "x86_64" : "arm_64";
            default -> name;
        };
    }
}
