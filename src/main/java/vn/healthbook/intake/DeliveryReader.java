package vn.healthbook.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.healthbook.layout.Layout;
import vn.healthbook.notice.Notice;

/**
 * Reads a delivered CSV file record by record, in constant memory whatever the file holds. A fault of the file as a
 * whole refuses it, at opening or while reading; a record of the wrong shape is handed on with its mark, to be rejected
 * by itself. Blank lines are no records. Not for use by several threads at once.
 */
public final class DeliveryReader implements Closeable {

    private final Layout layout;
    private final CsvRecords records;
    private final Header header;
    private int record;

    private DeliveryReader(Layout layout, CsvRecords records, Header header) {
        this.layout = layout;
        this.records = records;
        this.header = header;
    }

    /** Opens the file and reads its header. */
    public static DeliveryReader open(Path archive, Layout layout) throws DeliveryRefused {
        CsvRecords records = CsvRecords.open(archive, layout.format());
        try {
            String[] cells = records.next();
            if (cells == null) {
                throw new DeliveryRefused(
                        layout.format().headerRow() > 1 ? FileNotice.HEADER_MISSING : FileNotice.FILE_EMPTY, 0);
            }
            return new DeliveryReader(layout, records, Header.match(cells, layout, records.line()));
        } catch (DeliveryRefused refused) {
            closeQuietly(records, refused);
            throw refused;
        }
    }

    /** The sender's own column names in the sender's order, as written, without our HB_ columns. */
    public List<String> header() {
        return List.of(header.withoutOwn(header.names().toArray(String[]::new)));
    }

    /** Whether this is one of our reject files come back: a delta that corrects single lines. */
    public boolean isCorrection() {
        return header.hasReference();
    }

    /** What is to be said about the file as a whole although it is read. */
    public List<Notice> headerNotices() {
        List<Notice> notices = new ArrayList<>(header.notices());
        if (!records.lastLineEnded()) {
            notices.add(new Notice(FileNotice.LAST_LINE_NOT_ENDED, null));
        }
        return notices;
    }

    /** The next record; null after the last. */
    public @Nullable RawLine read() throws DeliveryRefused {
        String[] cells = records.next();
        if (cells == null) {
            return null;
        }
        record++;
        return new RawLine(
                records.line(),
                record,
                header.ordered(cells),
                header.withoutOwn(cells),
                shape(cells.length),
                header.reference(cells),
                records.cleaned(),
                layout.name());
    }

    /** Passes over records that an earlier attempt has read; stops at the end of the file. */
    public void skip(int count) throws DeliveryRefused {
        int left = count;
        while (left > 0 && records.next() != null) {
            left--;
            record++;
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private RowShape shape(int values) {
        if (values == header.width()) {
            return RowShape.WHOLE;
        }
        return values < header.width() ? RowShape.SHORT : RowShape.LONG;
    }

    private static void closeQuietly(CsvRecords records, DeliveryRefused refused) {
        try {
            records.close();
        } catch (IOException alsoBroken) {
            refused.addSuppressed(alsoBroken);
        }
    }
}
