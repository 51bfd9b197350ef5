package vn.healthbook.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP archive that need not be trusted: its directory is measured before it is read, its members are inflated under one common limit,
 * and no name in it ever becomes a path.
 */
final class ZipContents implements Closeable {

    /** Members in one archive; a night's files of all facilities of a city are some thousands. */
    static final int MAX_MEMBERS = 10_000;

    private static final long MAX_DIRECTORY = 16L << 20;
    private static final int END_LENGTH = 22;
    private static final int END_SEARCH = END_LENGTH + 0xFFFF;

    private final ZipFile zip;
    private final Inflation inflation;

    private ZipContents(ZipFile zip, Inflation inflation) {
        this.zip = zip;
        this.inflation = inflation;
    }

    static ZipContents open(Path path) throws DeliveryRefused, IOException {
        measure(path);
        ZipFile zip = open(path, StandardCharsets.UTF_8);
        try {
            refuseUnsafeNames(zip);
            return new ZipContents(zip, new Inflation(Files.size(path)));
        } catch (DeliveryRefused refused) {
            zip.close();
            throw refused;
        }
    }

    List<? extends ZipEntry> members() {
        return zip.stream().filter(entry -> !entry.isDirectory()).toList();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** The inflated bytes; reading fails with {@link Inflation.Bomb} beyond all measure. */
    InputStream open(ZipEntry member) throws IOException {
        return inflation.watch(zip.getInputStream(member));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipFile open(Path path, Charset names) throws DeliveryRefused, IOException {
        try {
            return new ZipFile(path.toFile(), names);
        } catch (ZipException broken) {
            String why = String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
            if (why.contains("encrypted")) {
                throw new DeliveryRefused(FileNotice.PACKAGE_ENCRYPTED, 0);
            }
            // Archives of old Windows name their members in the code page of the country.
            if (why.contains("entry name") && names.equals(StandardCharsets.UTF_8)) {
                return open(path, StandardCharsets.ISO_8859_1);
            }
            throw new DeliveryRefused(FileNotice.PACKAGE_BROKEN, 0);
        }
    }

    /** Looks at the end record alone, for opening reads the whole directory into memory. */
    private static void measure(Path path) throws DeliveryRefused, IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(END_SEARCH, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            for (int i = tail.length - END_LENGTH; i >= 0; i--) {
                if (number(tail, i, 4) == 0x06054b50L) {
                    if (number(tail, i + 10, 2) > MAX_MEMBERS || number(tail, i + 12, 4) > MAX_DIRECTORY) {
                        throw new DeliveryRefused(FileNotice.PACKAGE_TOO_MANY_MEMBERS, 0);
                    }
                    return;
                }
            }
        }
        throw new DeliveryRefused(FileNotice.PACKAGE_BROKEN, 0);
    }

    private static void refuseUnsafeNames(ZipFile zip) throws DeliveryRefused {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName().replace('\\', '/');
            boolean leaves = name.startsWith("/")
                    || name.matches("(?s)[A-Za-z]:.*")
                    || List.of(name.split("/", -1)).contains("..");
            if (leaves || name.indexOf('\0') >= 0 || name.contains(PackedFile.INSIDE) || !names.add(name)) {
                throw new DeliveryRefused(FileNotice.PACKAGE_NAME_UNSAFE, 0);
            }
        }
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }
}
