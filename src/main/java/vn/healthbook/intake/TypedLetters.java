package vn.healthbook.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.healthbook.field.FieldFamily;
import vn.healthbook.layout.FileCharset;
import vn.healthbook.layout.LayoutColumn;

/**
 * Whether the names and addresses of a Unicode file are Vietnamese as they stand. A list typed in an old font (.VnTime, VNI-Times) becomes
 * Unicode letter by letter when a spreadsheet saves it, and a file in UTF-8 that was opened as Windows text is saved with each byte a letter;
 * neither breaks any rule of its format. That the words make sense in one other reading alone tells it. A file may be put together from several
 * lists, so it is judged window by window; after the first window by a sample, which costs next to nothing and tells as surely. What begins too
 * late to fill most of a window is not found.
 */
final class TypedLetters {

    private static final int FEWEST_WORDS = 5;

    /** Words of a column that are judged together; ASCII ones, which every reading leaves as they are, are not counted. */
    private static final int WINDOW = 2_000;

    /** Of the values behind the first window one is looked at; a prime, lest lists with a rhythm show the same line again and again. */
    private static final int ONE_IN = 17;

    /** More than any syllable has in any reading; the rest of a longer word is not kept. */
    private static final int LONGEST_WORD = 40;

    private static final double SURE = 0.9;
    private static final double UNLIKELY = 0.6;

    private static final Pattern BETWEEN = Pattern.compile("[\\s,.;:/()\\-]+");

    /** UTF-8 stands for text whose bytes were taken for letters. */
    private static final List<FileCharset> READINGS =
            List.of(FileCharset.UTF_8, FileCharset.TCVN3, FileCharset.VNI_WINDOWS, FileCharset.WINDOWS_1258);

    private final List<Column> columns = new ArrayList<>();

    TypedLetters(List<LayoutColumn> layout) {
        for (int i = 0; i < layout.size(); i++) {
            FieldFamily family = layout.get(i).field().family();
            if (family == FieldFamily.NAME || family == FieldFamily.ADDRESS) {
                columns.add(new Column(i, layout.get(i).name()));
            }
        }
    }

    /** Values in the order of the layout. */
    void look(String[] values) {
        for (Column column : columns) {
            column.look(values[column.place]);
        }
    }

    /** Refuses a file whose letters are those of another reading, and tells which columns and what to declare. */
    void refuse() throws DeliveryRefused {
        Map<FileCharset, List<String>> told = new LinkedHashMap<>();
        for (Column column : columns) {
            column.told()
                    .ifPresent(reading -> told.computeIfAbsent(reading, key -> new ArrayList<>())
                            .add(Header.shown(column.name)));
        }
        for (Map.Entry<FileCharset, List<String>> each : told.entrySet()) {
            throw refusal(each.getKey(), String.join(", ", each.getValue()));
        }
    }

    private static DeliveryRefused refusal(FileCharset reading, String names) {
        String label = reading.label();
        return reading == FileCharset.UTF_8
                ? new DeliveryRefused(
                        FileNotice.CHARSET_BROKEN,
                        0,
                        "Chữ ở cột " + names
                                + " đã hỏng trước khi gửi: tệp UTF-8 từng được mở và lưu lại bằng bảng mã khác; xuất lại từ phần mềm nguồn.",
                        "The letters of " + names
                                + " were broken before: a UTF-8 file was opened and saved in another character set; export it again from its source.")
                : new DeliveryRefused(
                        FileNotice.CHARSET_UNCLEAR,
                        0,
                        "Cột " + names + " được gõ bằng " + label + "; khai charset: " + label + " cho từng cột đó.",
                        names + ": typed in " + label + "; declare charset: " + label + " for each of these columns.");
    }

    /** The reading in which alone the values make sense; empty when they do as they stand, or when they are too few. */
    static Optional<FileCharset> told(Iterable<String> values) {
        Column column = new Column(0, "");
        values.forEach(column::look);
        return column.told();
    }

    private static final class Column {

        private final int place;
        private final String name;
        private final List<String> words = new ArrayList<>();
        private @Nullable FileCharset found;
        private boolean sampling;
        private int passed;

        Column(int place, String name) {
            this.place = place;
            this.name = name;
        }

        void look(String value) {
            if (found != null || CellText.isAscii(value) || isPassed()) {
                return;
            }
            for (String word : BETWEEN.split(value)) {
                if (found == null && !CellText.isAscii(word)) {
                    add(word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD));
                }
            }
        }

        private boolean isPassed() {
            return sampling && passed++ % ONE_IN != 0;
        }

        private void add(String word) {
            words.add(word);
            if (words.size() == (sampling ? WINDOW / ONE_IN : WINDOW)) {
                found = judged().orElse(null);
                words.clear();
                sampling = true;
            }
        }

        /** Of the first window that tells one, else of the words since the last. */
        Optional<FileCharset> told() {
            return found == null ? judged() : Optional.of(found);
        }

        /** Usually the words make sense as they stand; only others are read in other ways. */
        private Optional<FileCharset> judged() {
            long asRead = words.stream().filter(CharsetEvidence::isSyllable).count();
            if (words.size() < FEWEST_WORDS || asRead > UNLIKELY * words.size()) {
                return Optional.empty();
            }
            return READINGS.stream()
                    .filter(reading -> sensible(reading) >= SURE * words.size())
                    .findFirst();
        }

        private long sensible(FileCharset reading) {
            return words.stream()
                    .filter(word -> CharsetEvidence.isSyllable(read(word, reading)))
                    .count();
        }

        private static String read(String word, FileCharset reading) {
            return reading == FileCharset.UTF_8 ? CellText.unbroken(word).orElse("") : CellText.retyped(word, reading);
        }
    }
}
