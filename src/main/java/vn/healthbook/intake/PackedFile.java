package vn.healthbook.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * A {@code .gz} or {@code .zip} as it was delivered. Each member is a delivery of its own, named {@code FILE!/MEMBER}; what no sender packs
 * on purpose (bombs, names that leave the folder, passwords) refuses the whole file by its name.
 */
public final class PackedFile {

    /** Between the name of a packed file and that of a member. */
    static final String INSIDE = "!/";

    private static final String WORKBOOK = "[Content_Types].xml";

    private PackedFile() {}

    /** Whether the file is packed; a workbook is a ZIP archive too, but no package. */
    public static boolean isPacked(Path file) {
        try {
            byte[] head = TextFile.head(file, 4);
            return FileHead.isGzip(head) || (FileHead.isZip(head) && !isWorkbook(file));
        } catch (DeliveryRefused | IOException noPackage) {
            return false;
        }
    }

    static boolean isWorkbook(Path file) {
        try (ZipContents zip = ZipContents.open(file)) {
            return zip.has(WORKBOOK);
        } catch (DeliveryRefused | IOException noWorkbook) {
            return false;
        }
    }

    /** One packed file and the hash of what is in it. */
    record Member(Path path, String sha256) {}

    /** The members in the order of the archive, read once and measured on the way. */
    static List<Member> members(Path file) throws DeliveryRefused, IOException {
        List<Member> members = new ArrayList<>();
        try {
            if (FileHead.isGzip(TextFile.head(file, 4))) {
                try (InputStream in = gunzip(file)) {
                    members.add(new Member(inside(file, unpackedName(file)), sha256(in)));
                }
                return members;
            }
            try (ZipContents zip = ZipContents.open(file)) {
                for (ZipEntry entry : zip.members()) {
                    if (!isAside(entry.getName())) {
                        try (InputStream in = zip.open(entry)) {
                            members.add(new Member(inside(file, entry.getName()), sha256(in)));
                        }
                    }
                }
            }
        } catch (Inflation.Bomb bomb) {
            throw new DeliveryRefused(FileNotice.PACKAGE_EXPANDS_TOO_FAR, 0);
        } catch (ZipException | EOFException broken) {
            throw new DeliveryRefused(FileNotice.PACKAGE_BROKEN, 0);
        }
        if (members.isEmpty()) {
            throw new DeliveryRefused(FileNotice.PACKAGE_EMPTY, 0);
        }
        return members;
    }

    /** Unpacks the members into a folder, each in one of its own and under its own name; for looking at them only. */
    public static List<Path> unpack(Path file, Path folder) throws DeliveryRefused, IOException {
        List<Path> unpacked = new ArrayList<>();
        for (Member member : members(file)) {
            Path own = Files.createDirectory(folder.resolve(Integer.toString(unpacked.size())));
            Path target = own.resolve(String.valueOf(member.path().getFileName()));
            try (InputStream in = open(member.path())) {
                Files.copy(in, target);
            }
            unpacked.add(target);
        }
        return unpacked;
    }

    /** Why a packed file that came to be read was not unpacked: it cannot be, or it lay in another. */
    static DeliveryRefused refusal(Path file) throws IOException {
        try {
            members(file);
            return new DeliveryRefused(FileNotice.PACKAGE_NESTED, 0);
        } catch (DeliveryRefused refused) {
            return refused;
        }
    }

    /** The content under a name of {@link #members}, or that of an ordinary file. */
    static InputStream open(Path path) throws IOException {
        Path file = outer(path);
        if (file.equals(path)) {
            return Files.newInputStream(path);
        }
        try {
            return FileHead.isGzip(TextFile.head(file, 4)) ? gunzip(file) : openMember(file, path);
        } catch (DeliveryRefused changed) {
            throw new IOException("The packed file has changed", changed);
        }
    }

    private static InputStream openMember(Path file, Path path) throws DeliveryRefused, IOException {
        ZipContents zip = ZipContents.open(file);
        for (ZipEntry entry : zip.members()) {
            if (inside(file, entry.getName()).equals(path)) {
                return new FilterInputStream(zip.open(entry)) {
                    @Override
                    public void close() throws IOException {
                        super.close();
                        zip.close();
                    }
                };
            }
        }
        zip.close();
        throw new NoSuchFileException("a member of the packed file");
    }

    /** The file on disk that a name of {@link #members} lies in; the path itself when it is an ordinary one. */
    static Path outer(Path path) {
        String name = path.toString();
        for (int at = name.indexOf(INSIDE); at >= 0 && !Files.exists(path); at = name.indexOf(INSIDE, at + 1)) {
            Path file = Path.of(name.substring(0, at));
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return path;
    }

    private static Path inside(Path file, String member) {
        return Path.of(file + INSIDE + member.replace('\\', '/'));
    }

    private static InputStream gunzip(Path file) throws IOException {
        Inflation inflation = new Inflation(Files.size(file));
        return inflation.watch(new GZIPInputStream(Files.newInputStream(file), 1 << 16));
    }

    private static String unpackedName(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.matches("(?i).+\\.gz") ? name.substring(0, name.length() - 3) : name;
    }

    /** What a Mac puts beside the files. */
    private static boolean isAside(String name) {
        String own = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || own.startsWith(".") || own.equalsIgnoreCase("Thumbs.db");
    }

    private static String sha256(InputStream in) throws IOException {
        DigestInputStream digest = new DigestInputStream(in, Archive.digest());
        digest.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }
}
