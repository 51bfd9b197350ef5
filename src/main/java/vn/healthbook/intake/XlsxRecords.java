package vn.healthbook.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.healthbook.layout.FileFormat;
import vn.healthbook.layout.LayoutColumn;
import vn.healthbook.layout.XlsxFormat;
import vn.healthbook.notice.Notice;

/**
 * The rows of a sheet from the header row on, as text. Blank rows, sums and signatures are no records. Once the columns are known, what
 * stands right of them is not read: a cell has its own place, so that nothing slipped there.
 */
final class XlsxRecords implements Records {

    /** Rows among which the header is looked for. */
    private static final int TOP = 50;

    /** Rows of footers and cells with errors that are named one by one. */
    private static final int MOST_REMARKS = 1_000;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final XlsxCell cells;
    private final List<LineNotice> remarks = new ArrayList<>();
    private final int firstRow;
    private boolean cleaned;
    private boolean besideTable;
    private @Nullable LayoutColumn[] columns = {};
    private @Nullable Footers footers;
    private int line;

    private XlsxRecords(ReadableWorkbook workbook, Top top, XlsxCell cells) throws IOException {
        this.workbook = workbook;
        this.stream = top.sheet().openStream();
        this.rows = stream.iterator();
        this.cells = cells;
        this.firstRow = top.row();
    }

    /**
     * Opens the sheet at its header row or, without one, at its first row.
     *
     * @param isName whether a text is the name of a column, to find the header by
     */
    static XlsxRecords open(Path path, XlsxFormat format, Predicate<String> isName)
            throws DeliveryRefused, IOException {
        XlsxCell cells = new XlsxCell(XlsxGuard.verify(path).from1904());
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
            List<Sheet> wanted = wanted(workbook, format.sheet());
            Top top = format.headerRow() == FileFormat.FIND_HEADER
                    ? findHeader(cells, wanted, isName)
                    : new Top(wanted.get(0), format.headerRow());
            XlsxRecords records = new XlsxRecords(workbook, top, cells);
            if (format.sheet() == null && visible(workbook) > 1) {
                records.remarks.add(new LineNotice(1, new Notice(FileNotice.SHEETS_NOT_READ, null)));
            }
            return records;
        } catch (DeliveryRefused refused) {
            close(workbook);
            throw refused;
        } catch (IOException | RuntimeException broken) {
            close(workbook);
            throw broken(broken);
        }
    }

    @Override
    public String @Nullable [] next() throws DeliveryRefused {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.getRowNum() < firstRow) {
                    continue;
                }
                line = row.getRowNum();
                String[] values = values(row);
                if (CellText.areBlank(values) || isFooter(values)) {
                    continue;
                }
                String[] table = inTable(values);
                cleaned = CellText.withoutControls(table);
                if (!CellText.areBlank(table)) {
                    return table;
                }
            }
            return null;
        } catch (RuntimeException broken) {
            throw broken(broken);
        }
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public boolean cleaned() {
        return cleaned;
    }

    /** A workbook that was cut cannot be opened at all. */
    @Override
    public boolean lastLineEnded() {
        return true;
    }

    @Override
    public void columns(@Nullable LayoutColumn[] columns) {
        this.columns = columns;
        footers = new Footers(
                (int) Arrays.stream(columns).filter(column -> column != null).count());
    }

    @Override
    public List<LineNotice> remarks() {
        return remarks;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    /**
     * At least as many as there are columns, for a sheet does not keep the blank cells at the end of a row; more when cells beside them are
     * filled.
     */
    private String[] values(Row row) {
        int count = row.getCellCount();
        String[] values = new String[Math.max(count, columns.length)];
        Arrays.fill(values, "");
        int filled = 0;
        for (int i = 0; i < count; i++) {
            LayoutColumn column = i < columns.length ? columns[i] : null;
            Cell cell = row.getCell(i);
            if (column != null && XlsxCell.isError(cell)) {
                remark(
                        row.getRowNum(),
                        new Notice(FileNotice.CELL_HAS_ERROR, column.field().column()));
            }
            String text = cells.text(cell, column);
            values[i] = column == null ? CellText.composed(text) : CellText.retyped(text, column.charset());
            filled = values[i].isBlank() ? filled : i + 1;
        }
        return Arrays.copyOf(values, Math.max(filled, columns.length));
    }

    /** Without the remarks that somebody wrote beside the table; footers are told before, for signatures stand there too. */
    private String[] inTable(String[] values) {
        if (footers == null || values.length <= columns.length) {
            return values;
        }
        if (!besideTable) {
            besideTable = true;
            remarks.add(new LineNotice(line, new Notice(FileNotice.CELLS_BESIDE_TABLE, null)));
        }
        return Arrays.copyOf(values, columns.length);
    }

    private boolean isFooter(String[] values) {
        if (footers == null) {
            return false;
        }
        int filled = 0;
        for (int i = 0; i < columns.length; i++) {
            filled += columns[i] != null && !values[i].isBlank() ? 1 : 0;
        }
        boolean footer = footers.isFooter(values, filled);
        if (footer) {
            remark(line, new Notice(FileNotice.FOOTER_ROW_SKIPPED, null));
        }
        return footer;
    }

    private void remark(int row, Notice notice) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(new LineNotice(row, notice));
        }
    }

    /** The sheets of the name or, without one, those that are not hidden. */
    private static List<Sheet> wanted(ReadableWorkbook workbook, @Nullable String name) throws DeliveryRefused {
        List<Sheet> sheets = workbook.getSheets().toList();
        List<Sheet> wanted = sheets.stream()
                .filter(sheet -> name == null
                        ? sheet.getVisibility() == SheetVisibility.VISIBLE
                        : Header.key(sheet.getName()).equals(Header.key(name)))
                .toList();
        if (wanted.isEmpty()) {
            String there = String.join(
                    ", ",
                    sheets.stream()
                            .map(sheet -> Header.shown(sheet.getName()))
                            .limit(20)
                            .toList());
            throw new DeliveryRefused(
                    FileNotice.SHEET_MISSING,
                    0,
                    "Không có trang tính " + (name == null ? "nào hiển thị" : name) + "; tệp có: " + there + ".",
                    "There is no sheet " + (name == null ? "that is shown" : name) + "; the file has: " + there + ".");
        }
        return wanted;
    }

    private static long visible(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .count();
    }

    /** Where the records of a sheet begin. */
    private record Top(Sheet sheet, int row) {}

    /**
     * The first row with most of the names in the first sheet that has any: a cover or a guide may lie before it. When none has, the first
     * row of the first sheet, which the header then says.
     */
    private static Top findHeader(XlsxCell cells, List<Sheet> sheets, Predicate<String> isName) throws IOException {
        for (Sheet sheet : sheets) {
            int best = 0;
            long most = 0;
            try (Stream<Row> top = sheet.openStream()) {
                for (Row row : (Iterable<Row>) top.limit(TOP)::iterator) {
                    long fitting = row.stream()
                            .map(cell -> cells.text(cell, null))
                            .filter(isName)
                            .distinct()
                            .count();
                    if (fitting > most) {
                        most = fitting;
                        best = row.getRowNum();
                    }
                }
            }
            if (most > 0) {
                return new Top(sheet, best);
            }
        }
        return new Top(sheets.get(0), 1);
    }

    /** Whatever the reader throws, it could not read the file; the disk's own faults are told by opening it again. */
    private static DeliveryRefused broken(Exception cause) {
        DeliveryRefused refused = XlsxGuard.broken();
        refused.addSuppressed(cause);
        return refused;
    }

    private static void close(@Nullable ReadableWorkbook workbook) throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }
}
