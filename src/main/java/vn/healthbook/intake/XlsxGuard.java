package vn.healthbook.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * Looks through a workbook before a library reads it, part by part and in constant memory. What would cost the reader memory or time
 * beyond measure is refused: bombs, declarations and entities, cells far outside a sheet, endless values, strings that are not in the
 * table. Macros, pictures and links are neither read nor followed; what other programs keep beside the sheets (queries, in {@code customXml})
 * is not even unpacked.
 */
final class XlsxGuard {

    /** Bytes of the table of shared strings, which the reader keeps in memory: some three million short texts. */
    static final long MAX_STRINGS = 160L << 20;

    /** Bytes of a part that is neither a sheet nor the table of strings. */
    private static final long MAX_OTHER = 32L << 20;

    private static final int BUFFER = 1 << 16;

    private XlsxGuard() {}

    /**
     * @param from1904 whether days count from 1904; the reader knows {@code true} only, Excel writes {@code 1}
     */
    record Verified(boolean from1904) {}

    static Verified verify(Path file) throws DeliveryRefused, IOException {
        try (ZipContents zip = ZipContents.open(file)) {
            List<? extends ZipEntry> parts = zip.members();
            long strings = 0;
            for (ZipEntry part : parts) {
                if (isStrings(part)) {
                    strings += scan(zip, part, Long.MAX_VALUE).strings();
                }
            }
            boolean from1904 = false;
            boolean asideNamed = false;
            for (ZipEntry part : parts) {
                if (!isStrings(part) && !isAside("/" + part.getName())) {
                    XlsxTags tags = scan(zip, part, strings);
                    from1904 |= tags.from1904();
                    asideNamed |= tags.asideNamed();
                }
            }
            for (ZipEntry part : parts) {
                if (asideNamed && isAside("/" + part.getName())) {
                    scan(zip, part, strings);
                }
            }
            return new Verified(from1904);
        } catch (Inflation.Bomb bomb) {
            throw new DeliveryRefused(FileNotice.PACKAGE_EXPANDS_TOO_FAR, 0);
        } catch (ZipException | EOFException broken) {
            throw broken();
        }
    }

    static DeliveryRefused broken() {
        return new DeliveryRefused(FileNotice.WORKBOOK_BROKEN, 0);
    }

    /** A part that the reader of sheets opens only when another part names it by a path from the root. */
    static boolean isAside(String path) {
        return path.toLowerCase(Locale.ROOT).startsWith("/customxml/");
    }

    private static boolean isStrings(ZipEntry part) {
        return part.getName().matches("(?i)xl/sharedStrings\\d*\\.xml");
    }

    private static boolean isSheet(ZipEntry part) {
        return part.getName().matches("(?i)xl/worksheets/[^/]+\\.xml");
    }

    private static XlsxTags scan(ZipContents zip, ZipEntry part, long strings) throws DeliveryRefused, IOException {
        long most = isSheet(part) ? Long.MAX_VALUE : isStrings(part) ? MAX_STRINGS : MAX_OTHER;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.open(part)) {
            int read = in.readNBytes(buffer, 0, 4);
            String start = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            if (start.startsWith("\u00FF\u00FE")
                    || start.startsWith("\u00FE\u00FF")
                    || start.startsWith("<\0")
                    || start.startsWith("\0<")) {
                throw new DeliveryRefused(FileNotice.WORKBOOK_HOSTILE, 0);
            }
            // Pictures and printer settings are only measured.
            boolean markup = start.startsWith("<") || start.startsWith("\u00EF\u00BB\u00BF") || start.isBlank();
            XlsxTags tags = new XlsxTags(strings);
            long bytes = 0;
            for (; read > 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw new DeliveryRefused(FileNotice.WORKBOOK_TOO_LARGE, 0);
                }
                for (int i = 0; markup && i < read; i++) {
                    tags.take(buffer[i]);
                }
            }
            return tags;
        }
    }
}
