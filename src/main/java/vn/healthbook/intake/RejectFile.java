package vn.healthbook.intake;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVPrinter;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.FileCharset;
import vn.healthbook.layout.Layout;

/**
 * Rejected lines on their way back to the sender: his own columns as he wrote them, then HB_REF (which line this is,
 * for us, see {@link LineReference}) and HB_REASON (what is wrong, for him). Every layout can read the file that it came with. Only its owner may
 * read it (mode 0600); it appears under its name only when it is complete. UTF-8 gets a byte order mark, without which
 * spreadsheets spoil Vietnamese letters.
 */
public final class RejectFile implements Closeable {

    private final Path file;
    private final Path part;
    private final int width;
    private final CSVPrinter printer;

    private RejectFile(Path file, Path part, int width, CSVPrinter printer) {
        this.file = file;
        this.part = part;
        this.width = width;
        this.printer = printer;
    }

    /**
     * How the lines of a layout go back: as they came when that holds every letter, else as plain CSV in UTF-8, which every layout reads when
     * it bears our columns.
     */
    public static CsvFormat format(Layout layout) {
        boolean mixed = layout.columns().stream().anyMatch(column -> column.charset() != null);
        return layout.format() instanceof CsvFormat csv
                        && csv.hasHeader()
                        && !csv.charset().isLegacy()
                        && !mixed
                ? csv
                : CsvFormat.USUAL;
    }

    /** Whether the file is plain CSV in UTF-8 whose column names include ours. */
    static boolean isOne(Path file) throws DeliveryRefused {
        try {
            byte[] head = TextFile.head(file, 1 << 16);
            String text = new String(head, StandardCharsets.UTF_8);
            String line = text.lines().findFirst().orElse("");
            return FileHead.hasUtf8Mark(head)
                    && line.contains("," + Header.REFERENCE + "," + Header.REASON)
                    && line.indexOf('\0') < 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Starts the file; one that exists is replaced when the new one is complete. */
    public static RejectFile create(Path file, List<String> header, CsvFormat format) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        SeekableByteChannel channel = Files.newByteChannel(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(part));
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(
                Channels.newOutputStream(channel), format.charset().charset()));
        if (format.charset() == FileCharset.UTF_8) {
            text.write('\uFEFF');
        }
        for (int title = 1; title < format.headerRow(); title++) {
            text.write("\r\n");
        }
        RejectFile rejects =
                new RejectFile(file, part, header.size(), new CSVPrinter(text, CsvRecords.commons(format)));
        rejects.print(header, Header.REFERENCE, Header.REASON);
        return rejects;
    }

    /**
     * Adds one line. What a line has beyond the columns stands after the reason, where it is seen; what it lacks is
     * left empty.
     *
     * @param delivered the sender's own values in the sender's order, see {@link RawLine#delivered()}
     * @param reference see {@link LineReference#text()}
     */
    public void write(String[] delivered, String reference, String reason) throws IOException {
        print(Arrays.asList(delivered), reference, reason);
    }

    /** Puts the complete file in its place. */
    public void complete() throws IOException {
        printer.close(true);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Without {@link #complete()} nothing stays. */
    @Override
    public void close() throws IOException {
        printer.close();
        Files.deleteIfExists(part);
    }

    private void print(List<String> values, String reference, String reason) throws IOException {
        List<String> cells = new ArrayList<>(values.subList(0, Math.min(width, values.size())));
        while (cells.size() < width) {
            cells.add("");
        }
        cells.add(reference);
        cells.add(reason);
        cells.addAll(values.subList(Math.min(width, values.size()), values.size()));
        printer.printRecord(cells);
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
