package vn.healthbook.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.FileCharset;
import vn.healthbook.layout.LayoutColumn;

/**
 * The records of a CSV file from the header row on, with the line where each starts; every fault of the text by its
 * name.
 */
final class CsvRecords implements Records {

    /** Physical lines in one record, that is line ends inside quotes. */
    static final int MAX_RECORD_LINES = 1_000;

    private final TextFile file;
    private final GuardedReader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int linesAbove;
    private int line;
    private boolean cleaned;
    private @Nullable LayoutColumn[] columns = {};

    private CsvRecords(TextFile file, GuardedReader text, CSVParser parser, int linesAbove) {
        this.file = file;
        this.text = text;
        this.parser = parser;
        this.records = parser.iterator();
        this.linesAbove = linesAbove;
    }

    /**
     * Opens the file at its header row or, without one, at its first line.
     *
     * @param mixed whether columns have character sets of their own
     */
    static CsvRecords open(Path path, CsvFormat format, boolean mixed) throws DeliveryRefused {
        TextFile file = TextFile.examine(path, format.charset(), mixed);
        int titles = Math.max(0, format.headerRow() - 1);
        try {
            GuardedReader text = file.open();
            try {
                skipTitles(text, titles);
                return new CsvRecords(file, text, CSVParser.parse(text, commons(format)), titles);
            } catch (IOException broken) {
                text.close();
                throw refusal(broken, file, 1, 0);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The separator and quote of a layout in the words of Commons CSV; empty lines are kept, for they count as lines.
     */
    static CSVFormat commons(CsvFormat format) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(format.separator())
                .setQuote(format.quote())
                .setIgnoreEmptyLines(false)
                .get();
    }

    @Override
    public String @Nullable [] next() throws DeliveryRefused {
        while (true) {
            long before = parser.getCurrentLineNumber();
            line = (int) before + 1 + linesAbove;
            CSVRecord csv = advance(before);
            if (csv == null) {
                return null;
            }
            text.recordEnded();
            String[] values = csv.values();
            refuseBeyondMeasure(values, before);
            cleaned = text.controlSeen() && CellText.withoutControls(values);
            decode(values);
            if (!CellText.areBlank(values)) {
                return values;
            }
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

    @Override
    public boolean lastLineEnded() {
        return file.lastLineEnded();
    }

    @Override
    public void columns(@Nullable LayoutColumn[] columns) {
        this.columns = columns;
    }

    @Override
    public List<LineNotice> remarks() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private @Nullable CSVRecord advance(long before) throws DeliveryRefused {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException broken) {
            IOException cause = Objects.requireNonNull(broken.getCause());
            throw refusal(cause, file, line, parser.getCurrentLineNumber() - before);
        }
    }

    private void decode(String[] values) throws DeliveryRefused {
        for (int i = 0; i < values.length; i++) {
            LayoutColumn column = i < columns.length ? columns[i] : null;
            FileCharset own = column == null ? null : column.charset();
            try {
                values[i] = file.isBytes()
                        ? CellText.ofBytes(values[i], file.charset(), own)
                        : own == null ? CellText.finished(values[i], file.charset()) : CellText.retyped(values[i], own);
            } catch (CharacterCodingException broken) {
                throw new DeliveryRefused(FileNotice.CHARSET_BROKEN, line);
            }
        }
    }

    private void refuseBeyondMeasure(String[] values, long before) throws DeliveryRefused {
        long lines = parser.getCurrentLineNumber() - before;
        if (lines > MAX_RECORD_LINES) {
            throw new DeliveryRefused(FileNotice.QUOTE_NEVER_CLOSED, line);
        }
        long characters = values.length;
        for (String value : values) {
            characters += value.length();
        }
        if (characters > GuardedReader.MAX_RECORD_CHARACTERS) {
            throw tooLong(line, lines);
        }
    }

    private static DeliveryRefused refusal(IOException broken, TextFile file, int line, long lines) {
        if (broken instanceof CharacterCodingException) {
            return new DeliveryRefused(FileNotice.CHARSET_BROKEN, file.brokenLine());
        }
        if (broken instanceof GuardedReader.NulFound nul) {
            return new DeliveryRefused(FileNotice.NUL_IN_FILE, (int) nul.line());
        }
        if (broken instanceof GuardedReader.RecordTooLong) {
            return tooLong(line, lines);
        }
        if (broken instanceof CSVException) {
            // The parser knows two faults and tells them apart by text only.
            boolean openAtEnd = String.valueOf(broken.getMessage()).contains("EOF");
            return new DeliveryRefused(openAtEnd ? FileNotice.QUOTE_NEVER_CLOSED : FileNotice.QUOTE_MISPLACED, line);
        }
        throw new UncheckedIOException(broken); // the disk's fault, not the sender's
    }

    /** A record can only go on over line ends inside a quote. */
    private static DeliveryRefused tooLong(int line, long lines) {
        return new DeliveryRefused(lines > 1 ? FileNotice.QUOTE_NEVER_CLOSED : FileNotice.LINE_TOO_LONG, line);
    }

    private static void skipTitles(GuardedReader text, int lines) throws IOException {
        int left = lines;
        while (left > 0) {
            int c = text.read();
            if (c < 0) {
                return;
            }
            if (c == '\n' || (c == '\r' && !isFollowedByLineFeed(text))) {
                left--;
                text.recordEnded();
            }
        }
    }

    /** Lines end with LF, CR LF or, of old machines, CR alone. */
    private static boolean isFollowedByLineFeed(GuardedReader text) throws IOException {
        text.mark(1);
        boolean lineFeed = text.read() == '\n';
        text.reset();
        return lineFeed;
    }
}
