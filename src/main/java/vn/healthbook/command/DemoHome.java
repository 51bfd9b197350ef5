package vn.healthbook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.healthbook.database.EmbeddedServer;
import vn.healthbook.layout.JobFile;
import vn.healthbook.layout.JobInput;
import vn.healthbook.layout.OperatorsRoom;

/** The home of a demonstration: always fresh, told from other people's homes by a note in it. */
record DemoHome(Path root) {

    private static final String NOTE = "demo.txt";

    boolean isOurs() throws IOException {
        if (!Files.exists(root) || Files.exists(root.resolve(NOTE))) {
            return true;
        }
        try (Stream<Path> held = Files.list(root)) {
            return held.findAny().isEmpty();
        }
    }

    boolean exists() {
        return Files.exists(root.resolve(NOTE));
    }

    /** Takes away what a former demonstration left. */
    void clear() throws IOException {
        if (exists()) {
            EmbeddedServer.stop(root, true);
            try (Stream<Path> files = Files.walk(root)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    // the note goes last, so that a clearing cut short can be done again
                    if (!each.equals(root) && !each.equals(root.resolve(NOTE))) {
                        Files.delete(each);
                    }
                }
            }
        }
        Files.createDirectories(root);
        Files.writeString(
                root.resolve(NOTE),
                "healthbook demo: thư mục này bị xóa ở lần trình diễn sau / this folder is cleared by the next demonstration\n");
    }

    Path city() {
        return root.resolve("city");
    }

    Path undisturbed() {
        return root.resolve("undisturbed");
    }

    /** Puts the deliveries of a night into the inboxes of a home, each where its layout is taken from. */
    void deliver(int night, Path home, OperatorsRoom room) throws IOException {
        List<JobInput> inputs = room.jobs().list().stream()
                .map(JobFile::inputs)
                .flatMap(List::stream)
                .distinct()
                .toList();
        try (Stream<Path> files = Files.list(city().resolve("night-" + night))) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                for (JobInput input : inputs) {
                    if (input.layout().asOf(name).isPresent()) {
                        String glob = input.files();
                        Path folder = home.resolve(glob.substring(0, Math.max(0, glob.lastIndexOf('/'))));
                        Files.createDirectories(folder);
                        Path copy = Files.copy(file, folder.resolve(name));
                        // it has lain there for a while, so that nobody waits whether it still grows
                        Files.setLastModifiedTime(
                                copy, FileTime.from(Instant.now().minusSeconds(60)));
                    }
                }
            }
        }
    }
}
