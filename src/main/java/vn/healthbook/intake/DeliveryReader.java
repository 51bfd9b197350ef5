package vn.healthbook.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.FileFormat;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.LayoutColumn;
import vn.healthbook.layout.XlsxFormat;
import vn.healthbook.notice.Notice;

/**
 * Reads a delivered file record by record, in constant memory whatever the file holds. A fault of the file as a
 * whole refuses it, at opening or while reading; a record of the wrong shape is handed on with its mark, to be rejected
 * by itself. Lines without a value are no records. Not for use by several threads at once.
 */
public final class DeliveryReader implements Closeable {

    private final Layout layout;
    private final Records records;
    private final Header header;
    private @Nullable DateOrders dates;
    private @Nullable TypedLetters letters;
    private String @Nullable [] first;
    private int record;
    private boolean ended;

    private DeliveryReader(Layout layout, Records records, Header header, String @Nullable [] first) {
        this.layout = layout;
        this.records = records;
        this.header = header;
        this.first = first;
        this.dates = new DateOrders(layout.columns());
        this.letters = new TypedLetters(layout.columns());
    }

    /** Opens the file and reads its header. Our own reject files are read as we write them, whatever the sender's format. */
    public static DeliveryReader open(Path archive, Layout layout) throws DeliveryRefused {
        boolean own = RejectFile.format(layout).equals(CsvFormat.USUAL) && RejectFile.isOne(archive);
        Records records = own
                ? CsvRecords.open(archive, CsvFormat.USUAL, false)
                : open(archive, layout.format(), isMixed(layout), Header.namesOf(layout));
        try {
            String[] cells = records.next();
            if (cells == null) {
                throw new DeliveryRefused(
                        layout.format().headerRow() == 1 || !layout.format().hasHeader()
                                ? FileNotice.FILE_EMPTY
                                : FileNotice.HEADER_MISSING,
                        0);
            }
            if (own || layout.format().hasHeader()) {
                Header header = Header.match(cells, layout, records.line());
                records.columns(own ? new @Nullable LayoutColumn[0] : header.columns(layout));
                return new DeliveryReader(layout, records, header, null);
            }
            Header header = Header.ofPositions(cells.length, layout);
            records.columns(header.columns(layout));
            return new DeliveryReader(layout, records, header, filledUp(cells, header.width()));
        } catch (DeliveryRefused refused) {
            closeQuietly(records, refused);
            throw refused;
        }
    }

    /** Opens a file that was read to its end before: what only the whole file tells is known and is not looked for again. */
    public static DeliveryReader openAgain(Path archive, Layout layout) throws DeliveryRefused {
        DeliveryReader reader = open(archive, layout);
        reader.dates = null;
        reader.letters = null;
        return reader;
    }

    private static boolean isMixed(Layout layout) {
        return layout.columns().stream().anyMatch(column -> column.charset() != null);
    }

    /** The rows of a file from its header on; refuses what is not of the format. */
    static Records open(Path file, FileFormat format, boolean mixed, Predicate<String> isName) throws DeliveryRefused {
        try {
            byte[] head = TextFile.head(file, 8);
            boolean workbook = FileHead.isZip(head) && PackedFile.isWorkbook(file);
            if (FileHead.isGzip(head) || (FileHead.isZip(head) && !workbook)) {
                throw PackedFile.refusal(file);
            }
            if (format instanceof XlsxFormat xlsx) {
                if (!workbook) {
                    FileHead.refuseOtherFormats(head);
                    throw new DeliveryRefused(FileNotice.NOT_A_WORKBOOK, 0);
                }
                return XlsxRecords.open(file, xlsx, isName);
            }
            if (workbook) {
                throw FileHead.notCsv(
                        "Đây là bảng tính Excel (.xlsx); khai format: xlsx, hoặc lưu thành \"CSV UTF-8\".",
                        "This is an Excel workbook (.xlsx); declare format: xlsx, or save it as \"CSV UTF-8\".");
            }
            return CsvRecords.open(file, (CsvFormat) format, mixed);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
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
        String[] cells = next();
        if (cells == null) {
            return null;
        }
        String[] values = header.ordered(cells);
        look(values);
        return new RawLine(
                records.line(),
                record,
                values,
                header.withoutOwn(cells),
                shape(cells.length),
                header.reference(cells),
                records.cleaned(),
                layout.name());
    }

    /** Passes over records that an earlier attempt has read; stops at the end of the file. */
    public void skip(int count) throws DeliveryRefused {
        for (int left = count; left > 0; left--) {
            String[] cells = next();
            if (cells == null) {
                return;
            }
            if (dates != null) {
                look(header.ordered(cells));
            }
        }
    }

    /**
     * What only the whole file tells, in the order of its lines; to be asked after the last record. Refuses a file whose dates are clearly
     * written in another order than the layout says, and one whose letters make sense in another character set alone.
     */
    public List<LineNotice> remarks() throws DeliveryRefused {
        List<LineNotice> remarks = new ArrayList<>(records.remarks());
        if (letters != null) {
            letters.refuse();
        }
        if (dates != null) {
            remarks.addAll(dates.contradictions());
        }
        remarks.sort(Comparator.comparingInt(LineNotice::line));
        return remarks;
    }

    private void look(String[] values) {
        if (dates != null) {
            dates.look(values, records.line());
        }
        if (letters != null) {
            letters.look(values);
        }
    }

    private String @Nullable [] next() throws DeliveryRefused {
        String[] cells = first;
        first = null;
        if (cells == null && !ended) {
            cells = records.next();
        }
        ended = cells == null;
        record += ended ? 0 : 1;
        return cells;
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

    /** The first row of a sheet without column names, as wide as its columns. */
    private static String[] filledUp(String[] cells, int width) {
        String[] filled = Arrays.copyOf(cells, width);
        Arrays.fill(filled, cells.length, width, "");
        return filled;
    }

    private static void closeQuietly(Records records, DeliveryRefused refused) {
        try {
            records.close();
        } catch (IOException alsoBroken) {
            refused.addSuppressed(alsoBroken);
        }
    }
}
