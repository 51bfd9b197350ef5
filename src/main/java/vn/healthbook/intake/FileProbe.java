package vn.healthbook.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.FileCharset;
import vn.healthbook.layout.FileFormat;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.XlsxFormat;

/**
 * What a file of unknown origin looks like.
 *
 * @param format as far as the file tells; a workbook's header is found by its names
 * @param charsetTold whether the bytes leave no other character set; false when all letters are ASCII
 * @param header names of the columns, none when no line looks like names
 * @param headerLine where they stand
 * @param rows the first rows below
 */
public record FileProbe(
        FileFormat format, boolean charsetTold, List<String> header, int headerLine, List<String[]> rows) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int TOP = 30;
    private static final int MOST_ROWS = 500;
    private static final int HEAD = 1 << 16;
    private static final Pattern NAME = Pattern.compile("[^\\d]*\\p{L}[^\\d]*\\d{0,2}");

    /** Looks at the first rows; the header is told by names that the layouts or usual lists have. */
    public static FileProbe look(Path file, List<Layout> layouts) throws DeliveryRefused {
        return look(file, new ColumnWords(layouts)::isKnown);
    }

    private static FileProbe look(Path file, Predicate<String> isName) throws DeliveryRefused {
        try {
            byte[] head = TextFile.head(file, 8);
            if (FileHead.isZip(head) && PackedFile.isWorkbook(file)) {
                return read(file, XlsxFormat.USUAL, true, isName);
            }
            if (FileHead.isZip(head) || FileHead.isGzip(head)) {
                throw PackedFile.refusal(file);
            }
            byte[] sample = TextFile.head(file, CharsetEvidence.SAMPLE);
            FileHead.refuseOtherFormats(sample);
            Optional<FileCharset> told = CharsetEvidence.told(sample);
            if (told.isEmpty() && CharsetEvidence.beyondAscii(sample) > 0) {
                throw new DeliveryRefused(
                        FileNotice.CHARSET_UNCLEAR,
                        0,
                        "Không nhận ra bảng mã của tệp; hỏi bên gửi và khai charset.",
                        "The character set of the file cannot be told; ask the sender and declare charset.");
            }
            FileCharset charset = told.orElse(FileCharset.UTF_8);
            return read(file, csv(lines(file, charset), charset, isName), told.isPresent(), isName);
        } catch (GuardedReader.NulFound nul) {
            throw new DeliveryRefused(FileNotice.NUL_IN_FILE, (int) nul.line());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FileProbe read(Path file, FileFormat format, boolean told, Predicate<String> isName)
            throws DeliveryRefused, IOException {
        try (Records records = DeliveryReader.open(file, format, false, isName)) {
            List<String> header = List.of();
            int headerLine = 0;
            List<String[]> rows = new ArrayList<>();
            for (String[] row = records.next(); row != null && rows.size() < MOST_ROWS; row = records.next()) {
                if (format.hasHeader() && headerLine == 0) {
                    header = List.of(row);
                    headerLine = records.line();
                } else {
                    rows.add(row);
                }
            }
            return new FileProbe(format, told, header, headerLine, rows);
        }
    }

    /** The line and the separator under which most names are known; else the separator that most lines share. */
    private static CsvFormat csv(List<String> lines, FileCharset charset, Predicate<String> isName) {
        CsvFormat best = null;
        long most = 0;
        for (char separator : SEPARATORS) {
            for (int i = 0; i < lines.size(); i++) {
                long fitting = cut(lines.get(i), separator).stream()
                        .filter(isName)
                        .distinct()
                        .count();
                if (fitting > most) {
                    most = fitting;
                    best = new CsvFormat(separator, charset, '"', i + 1);
                }
            }
        }
        return best != null ? best : unknownNames(lines, charset);
    }

    private static CsvFormat unknownNames(List<String> lines, FileCharset charset) {
        char separator = ',';
        int most = 0;
        int width = 1;
        for (char candidate : SEPARATORS) {
            int[] widths = lines.stream()
                    .filter(line -> !line.isBlank())
                    .mapToInt(line -> cut(line, candidate).size())
                    .sorted()
                    .toArray();
            int usual = widths.length == 0 ? 1 : widths[widths.length / 2];
            if (usual > most) {
                most = usual;
                separator = candidate;
                width = usual;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = cut(lines.get(i), separator);
            if (cells.size() == width) {
                boolean named =
                        cells.stream().allMatch(cell -> NAME.matcher(cell).matches());
                return new CsvFormat(separator, charset, '"', named ? i + 1 : FileFormat.NO_HEADER);
            }
        }
        return new CsvFormat(separator, charset, '"', 1);
    }

    /** Refuses what a layout would: bytes that the character set has not, and a text of nothing but blanks. */
    private static List<String> lines(Path file, FileCharset charset) throws DeliveryRefused, IOException {
        TextFile text = TextFile.examine(file, charset, false);
        char[] head = new char[HEAD];
        int length = 0;
        try (GuardedReader reader = text.open()) {
            for (int read = 0; read >= 0 && length < HEAD; length += Math.max(0, read)) {
                read = reader.read(head, length, HEAD - length);
            }
        } catch (CharacterCodingException broken) {
            throw new DeliveryRefused(FileNotice.CHARSET_BROKEN, text.brokenLine());
        }
        String top = new String(head, 0, length);
        if (length < HEAD && top.isBlank()) {
            throw new DeliveryRefused(FileNotice.FILE_EMPTY, 0);
        }
        return top.lines().limit(TOP).toList();
    }

    /** Cells of a line of names; names hold no separators, so quotes are only stripped. */
    private static List<String> cut(String line, char separator) {
        return Arrays.stream(line.split(Pattern.quote(String.valueOf(separator)), -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }
}
