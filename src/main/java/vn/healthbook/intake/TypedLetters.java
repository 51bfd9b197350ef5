package vn.healthbook.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.healthbook.field.FieldFamily;
import vn.healthbook.layout.FileCharset;
import vn.healthbook.layout.LayoutColumn;

/**
 * Whether the names and addresses of a Unicode file are Vietnamese as they stand. A list typed in an old font (.VnTime, VNI-Times) becomes
 * Unicode letter by letter when a spreadsheet saves it, and a file in UTF-8 that was opened as Windows text is saved with each byte a letter;
 * neither breaks any rule of its format. That the words make sense in one other reading alone tells it.
 */
final class TypedLetters {

    private static final int FEWEST_WORDS = 5;

    /** Words of a column that are looked at; what follows is written as they are. */
    private static final int MOST_WORDS = 2_000;

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
        private final Map<FileCharset, Integer> sensible = new EnumMap<>(FileCharset.class);
        private int words;
        private int sensibleAsRead;

        Column(int place, String name) {
            this.place = place;
            this.name = name;
        }

        void look(String value) {
            if (words >= MOST_WORDS || CellText.isAscii(value)) {
                return;
            }
            for (String word : BETWEEN.split(value)) {
                if (!CellText.isAscii(word)) {
                    words++;
                    sensibleAsRead += CharsetEvidence.isSyllable(word) ? 1 : 0;
                    for (FileCharset reading : READINGS) {
                        if (CharsetEvidence.isSyllable(read(word, reading))) {
                            sensible.merge(reading, 1, Integer::sum);
                        }
                    }
                }
            }
        }

        Optional<FileCharset> told() {
            if (words < FEWEST_WORDS || sensibleAsRead > UNLIKELY * words) {
                return Optional.empty();
            }
            return READINGS.stream()
                    .filter(reading -> sensible.getOrDefault(reading, 0) >= SURE * words)
                    .findFirst();
        }

        private static String read(String word, FileCharset reading) {
            return reading == FileCharset.UTF_8 ? CellText.unbroken(word).orElse("") : CellText.retyped(word, reading);
        }
    }
}
