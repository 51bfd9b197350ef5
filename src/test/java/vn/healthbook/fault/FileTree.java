package vn.healthbook.fault;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Folders as a whole. */
final class FileTree {

    private FileTree() {}

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    static void delete(File folder) {
        File[] inside = folder.listFiles();
        if (inside != null) {
            for (File file : inside) {
                delete(file);
            }
        }
        if (!folder.delete() && folder.exists()) {
            folder.deleteOnExit();
        }
    }
}
