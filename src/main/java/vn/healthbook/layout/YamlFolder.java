package vn.healthbook.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The YAML files of one folder of the operators' room, in the order of their names. An empty one is somebody's who is just about to write it
 * ({@code healthbook check FILE > jobs/layouts/new.yml} empties it before the program begins) and is left alone.
 */
final class YamlFolder {

    private YamlFolder() {}

    static List<Path> list(Path folder, Faults faults) {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(file -> !name(file).startsWith("."))
                    .sorted()
                    .toList();
            files.stream()
                    .filter(file -> name(file).endsWith(".yaml"))
                    .forEach(file -> faults.add(
                            file,
                            0,
                            "Đổi đuôi tệp thành .yml; tệp này chưa được đọc.",
                            "Rename the file to .yml; it is not read as it is."));
            return files.stream()
                    .filter(file -> name(file).endsWith(".yml") && file.toFile().length() > 0)
                    .toList();
        } catch (IOException unreadable) {
            faults.add(
                    folder,
                    0,
                    "Không đọc được thư mục này; kiểm tra tham số --jobs.",
                    "This folder cannot be read; see what --jobs names.");
            return List.of();
        }
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Name without {@code .yml}. */
    static String stem(Path file) {
        String name = name(file);
        return name.substring(0, name.length() - ".yml".length());
    }
}
