package vn.healthbook.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file of ours for its owner only (mode 0600, folders 0700). It appears under its name when it is complete, or not at all. */
final class OwnFile {

    /** Writes the content; what it throws leaves no trace of the file. */
    interface Content {
        void write(Writer to) throws IOException;
    }

    private OwnFile() {}

    static Path write(Path file, Content content) throws IOException {
        createFolder(file);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            try (Writer to = new BufferedWriter(new OutputStreamWriter(
                    Channels.newOutputStream(Files.newByteChannel(
                            part,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            attributes(part, "rw-------"))),
                    StandardCharsets.UTF_8))) {
                content.write(to);
            }
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static void createFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder, attributes(folder, "rwx------"));
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String mode) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
