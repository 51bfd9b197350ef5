package vn.healthbook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Copies of all deliveries under the hash of their content. From the claim on only these copies are read. */
@Component
class Archive {

    /** How the name of a copy ends that is not whole yet; before it stands the process that writes it. */
    private static final String PART = ".tmp";

    private final Home home;

    Archive(Home home) {
        this.home = home;
    }

    /** Path below the home under which content of this hash is kept. */
    static String place(String sha256) {
        return "archive/" + sha256.substring(0, 2) + "/" + sha256;
    }

    Path path(String place) {
        return home.root().resolve(place);
    }

    boolean holds(String sha256) {
        return Files.isRegularFile(path(place(sha256)));
    }

    /**
     * Keeps a copy of a file or of a member of a packed file, on disk before anything is said about it.
     *
     * @return whether the content still was what its hash said; if not, nothing is kept
     */
    boolean keep(Path file, String sha256) throws IOException {
        Path target = path(place(sha256));
        Files.createDirectories(target.getParent());
        forgetAbandoned(target);
        Path part = target.resolveSibling(
                target.getFileName() + "." + ProcessHandle.current().pid() + PART);
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            MessageDigest digest = digest();
            try (InputStream in = PackedFile.open(file);
                    OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
                in.transferTo(out);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What programs have left that were killed while they copied this content. */
    private static void forgetAbandoned(Path target) throws IOException {
        try (DirectoryStream<Path> parts =
                Files.newDirectoryStream(target.getParent(), target.getFileName() + ".*" + PART)) {
            for (Path part : parts) {
                String process = String.valueOf(part.getFileName()).replaceAll("^[^.]*[.]|[.]tmp$", "");
                if (process.matches("\\d{1,9}")
                        && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    long size(String sha256) throws IOException {
        return Files.size(path(place(sha256)));
    }

    static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
