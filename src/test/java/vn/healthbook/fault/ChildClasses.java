package vn.healthbook.fault;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * What a child program is started from: the class path of this one, its folders packed into jars, and an archive of loaded classes made
 * once (such an archive knows jars only). It brings the start of a child from many seconds to two.
 */
final class ChildClasses {

    private static final Path PLACE =
            Path.of("target", "fault", Long.toString(ProcessHandle.current().pid()));

    private final String classPath;
    private final Path archive = PLACE.resolve("classes.jsa").toAbsolutePath();

    private ChildClasses(String classPath) {
        this.classPath = classPath;
    }

    static ChildClasses pack() throws IOException {
        FileTree.delete(PLACE.toFile());
        Files.createDirectories(PLACE);
        PLACE.toFile().deleteOnExit();
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry).toAbsolutePath();
            if (entry.isBlank()) {
                // to Java that is the folder one happens to stand in, with all that lies below it
                continue;
            }
            if (Files.isDirectory(path)) {
                Path jar = PLACE.resolve("classes" + entries.size() + ".jar").toAbsolutePath();
                jar(path, jar);
                entries.add(jar.toString());
            } else if (Files.exists(path)) {
                entries.add(path.toString());
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileTree.delete(PLACE.toFile())));
        return new ChildClasses(String.join(File.pathSeparator, entries));
    }

    /** Options of a child; with the first one to end politely the archive is made. */
    List<String> options(boolean making) {
        List<String> options = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Pacific/Chatham"));
        if (making) {
            options.add("-XX:ArchiveClassesAtExit=" + archive);
        } else if (Files.exists(archive)) {
            options.add("-XX:SharedArchiveFile=" + archive);
        }
        options.add("-cp");
        options.add(classPath);
        return options;
    }

    private static void jar(Path folder, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(folder)) {
            out.setLevel(0);
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.isEmpty()) {
                    // folders must be entries, too, or nothing is found by scanning a package
                    out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, out);
                    }
                    out.closeEntry();
                }
            }
        }
    }

    static final long PATIENCE_SECONDS = TimeUnit.MINUTES.toSeconds(3);
}
