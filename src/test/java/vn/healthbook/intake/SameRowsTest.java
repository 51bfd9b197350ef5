package vn.healthbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.healthbook.layout.FileCharset;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.LayoutColumn;
import vn.healthbook.layout.XlsxFormat;

/** The same rows in every encoding and format are the same lines: the same text, the same hash. All people are invented. */
class SameRowsTest {

    private static final String[][] ROWS = {
        {"SO_CCCD", "HO_TEN", "NGAY_SINH", "GIOI_TINH"},
        {"001190000001", "Nguyễn Thị Mai Hương", "19900102", "nữ"},
        {"001090000002", "Trần Văn Bình, cụ", "19900203", "nam"},
        {"001085000003", "Đặng Thuỷ Ngữ Quỳnh", "1985", "nữ"},
        {"001079000004", "Lưỡng Hoàng Mỹ Duyên", "00/00/1979", "nữ"},
        {"001062000005", "Bùi Xuân Thưởng Đức Đoàn", "19620730", "nam"},
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(FileCharset.class)
    void readTheSameInEveryCharacterSet(FileCharset charset) throws Exception {
        assertThat(lines(bytes(csv(), charset), Sample.separatedBy(',', charset, 1)))
                .isEqualTo(expected());
    }

    @Test
    void readTheSameWithMarksApartAndWithByteOrderMarks() throws Exception {
        Layout utf16 = Sample.separatedBy(',', FileCharset.UTF_16, 1);
        byte[] apart = Normalizer.normalize(csv(), Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);

        assertThat(lines(apart, Sample.LAYOUT)).isEqualTo(expected());
        assertThat(lines(("\uFEFF" + csv()).getBytes(StandardCharsets.UTF_8), Sample.LAYOUT))
                .isEqualTo(expected());
        for (String order : List.of("UTF-16LE", "UTF-16BE")) {
            assertThat(lines(("\uFEFF" + csv()).getBytes(Charset.forName(order)), utf16))
                    .isEqualTo(expected());
            assertThat(lines(csv().getBytes(Charset.forName(order)), utf16))
                    .as("without mark")
                    .isEqualTo(expected());
        }
    }

    @Test
    void readTheSameFromAWorkbook() throws Exception {
        Path file = Sheets.workbook(folder.resolve("list.xlsx"), sheet -> Sheets.rows(sheet, 0, ROWS));

        assertThat(texts(file, Sample.in(XlsxFormat.USUAL))).isEqualTo(expected());
    }

    @Test
    void readTheSameWhenColumnsDifferInTheirCharacterSets() throws Exception {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        for (String[] row : ROWS) {
            mixed.writeBytes((row[0] + ",\"").getBytes(StandardCharsets.UTF_8));
            mixed.writeBytes(row[1].getBytes(FileCharset.TCVN3.charset()));
            mixed.writeBytes(("\"," + row[2] + ",").getBytes(StandardCharsets.UTF_8));
            mixed.writeBytes((row[3] + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Layout layout = withNames(FileCharset.TCVN3, Sample.LAYOUT);

        assertThat(lines(mixed.toByteArray(), layout)).isEqualTo(expected());
    }

    @ParameterizedTest
    @EnumSource(
            value = FileCharset.class,
            names = {"TCVN3", "VNI_WINDOWS"})
    void readTheSameWhenAColumnOfAUnicodeFileIsTypedInAnOldFont(FileCharset font) throws Exception {
        Charset latin = StandardCharsets.ISO_8859_1;
        String[][] typed = Arrays.stream(ROWS).map(String[]::clone).toArray(String[][]::new);
        for (String[] row : typed) {
            row[1] = new String(row[1].getBytes(font.charset()), latin);
        }
        Path workbook = Sheets.workbook(folder.resolve("font.xlsx"), sheet -> Sheets.rows(sheet, 0, typed));

        assertThat(texts(workbook, withNames(font, Sample.in(XlsxFormat.USUAL))))
                .isEqualTo(expected());
        assertThat(lines(csv(typed).getBytes(StandardCharsets.UTF_8), withNames(font, Sample.LAYOUT)))
                .isEqualTo(expected());
    }

    @Test
    void areRefusedByTheNameOfTheirCharacterSetWhenAnotherIsDeclared() throws Exception {
        for (FileCharset written : FileCharset.values()) {
            for (FileCharset declared : FileCharset.values()) {
                boolean same = written == declared || (written.isUtf16() && declared == FileCharset.UTF_16);
                Path file = Sample.file(folder, bytes(csv(), written));
                if (!same && !(written == FileCharset.UTF_16 && declared.isUtf16())) {
                    DeliveryRefused refused = catchThrowableOfType(
                            DeliveryRefused.class, () -> texts(file, Sample.separatedBy(',', declared, 1)));
                    assertThat(refused).as(written + " declared as " + declared).isNotNull();
                    assertThat(refused.code()).isEqualTo(FileNotice.CHARSET_UNCLEAR);
                    assertThat(refused.english()).contains("declare charset: " + written.label());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FileCharset.class,
            names = {"UTF_8", "TCVN3", "VNI_WINDOWS", "WINDOWS_1258"})
    void areRefusedWhenTheirLettersAreThoseOfAnotherReading(FileCharset reading) throws Exception {
        for (String western : List.of("ISO-8859-1", "windows-1252")) {
            String[][] typed = Arrays.stream(ROWS).map(String[]::clone).toArray(String[][]::new);
            for (String[] row : typed) {
                row[1] = seen(bytes(row[1], reading), Charset.forName(western));
            }
            Path text = Sample.file(folder, csv(typed).getBytes(StandardCharsets.UTF_8));
            Path workbook = Sheets.workbook(folder.resolve("font.xlsx"), sheet -> Sheets.rows(sheet, 0, typed));

            for (DeliveryRefused refused :
                    List.of(refusal(text, Sample.LAYOUT), refusal(workbook, Sample.in(XlsxFormat.USUAL)))) {
                assertThat(refused.english()).contains("HO_TEN");
                if (reading == FileCharset.UTF_8) {
                    assertThat(refused.code()).isEqualTo(FileNotice.CHARSET_BROKEN);
                } else {
                    assertThat(refused.code()).isEqualTo(FileNotice.CHARSET_UNCLEAR);
                    assertThat(refused.english()).contains("declare charset: " + reading.label());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FileCharset.class,
            names = {"UTF_8", "TCVN3", "VNI_WINDOWS"})
    void areRefusedWhenTheirLettersAreThoseOfAnotherReadingFromTheMiddleOn(FileCharset reading) throws Exception {
        int lines = 2_500;
        String[][] rows = new String[1 + 2 * lines][];
        rows[0] = ROWS[0];
        for (int i = 1; i < rows.length; i++) {
            rows[i] = ROWS[1 + i % (ROWS.length - 1)].clone();
            if (i > lines) {
                rows[i][1] = seen(bytes(rows[i][1], reading), StandardCharsets.ISO_8859_1);
            }
        }

        assertThat(refusal(Sample.file(folder, csv(Arrays.copyOf(rows, 1 + lines))), Sample.LAYOUT))
                .as("up to the middle")
                .isNull();
        DeliveryRefused refused = refusal(Sample.file(folder, csv(rows)), Sample.LAYOUT);

        assertThat(refused.code())
                .isEqualTo(reading == FileCharset.UTF_8 ? FileNotice.CHARSET_BROKEN : FileNotice.CHARSET_UNCLEAR);
        assertThat(refused.line()).as("the file as a whole").isZero();
        assertThat(refused.english()).contains("HO_TEN");
        if (reading != FileCharset.UTF_8) {
            assertThat(refused.english()).contains("declare charset: " + reading.label());
        }
    }

    /** Letter by letter; bytes that the character set has not stay what they are, as programs leave them. */
    private static String seen(byte[] bytes, Charset western) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            String letter = new String(new byte[] {b}, western);
            text.append(letter.equals("\uFFFD") ? (char) (b & 0xFF) : letter.charAt(0));
        }
        return text.toString();
    }

    /** A file is judged by the whole of it. */
    private static DeliveryRefused refusal(Path file, Layout layout) {
        return catchThrowableOfType(DeliveryRefused.class, () -> {
            try (DeliveryReader reader = DeliveryReader.open(file, layout)) {
                while (reader.read() != null) {}
                reader.remarks();
            }
        });
    }

    @Test
    void leaveNamesOfOtherPeoplesAlone() throws Exception {
        String foreign = """
            SO_CCCD,HO_TEN
            1,José Müller
            2,François Noël
            3,H'Hen Niê
            4,Y Bhiô Kđăm
            5,Björn Åsa
            6,Zoë Čapek
            """;
        String mixed =
                csv() + foreign.lines().skip(1).map(line -> line + ",,\n").collect(Collectors.joining());

        for (String text : List.of(foreign, mixed)) {
            Path file = Sample.file(folder, text);
            try (DeliveryReader reader = DeliveryReader.open(file, Sample.LAYOUT)) {
                while (reader.read() != null) {}
                assertThat(reader.remarks()).isEmpty();
            }
        }
    }

    @Test
    void makeCapitalsOfSmallLettersAmongCapitals() throws Exception {
        byte[] bytes =
                "HO_TEN\nNGUY\u00d4N V\u00a1N H\u00efNG\nL\u00ea T\u00f3\n".getBytes(StandardCharsets.ISO_8859_1);

        List<RawLine> lines = Sample.read(Sample.file(folder, bytes), Sample.separatedBy(',', FileCharset.TCVN3, 1));

        assertThat(lines).extracting(line -> line.values()[1]).containsExactly("NGUYỄN VĂN HÙNG", "Lờ Tú");
    }

    private List<String> lines(byte[] bytes, Layout layout) throws Exception {
        return texts(Sample.file(folder, bytes), layout);
    }

    private static List<String> texts(Path file, Layout layout) throws Exception {
        List<String> texts = new ArrayList<>();
        for (RawLine line : Sample.read(file, layout)) {
            texts.add(line.line() + " " + line.raw() + " " + Arrays.toString(line.hash("")));
        }
        return texts;
    }

    private static List<String> expected() {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i < ROWS.length; i++) {
            byte[] hash = LineHash.of("people", RowShape.WHOLE, ROWS[i], "");
            texts.add((i + 1) + " " + String.join("\u001f", ROWS[i]) + " " + Arrays.toString(hash));
        }
        return texts;
    }

    private static Layout withNames(FileCharset charset, Layout layout) {
        List<LayoutColumn> columns = new ArrayList<>(layout.columns());
        LayoutColumn names = columns.get(1);
        columns.set(1, new LayoutColumn(names.name(), names.field(), true, names.dates(), 0, charset));
        return Sample.with(layout.format(), columns);
    }

    private static String csv() {
        return csv(ROWS);
    }

    private static String csv(String[][] rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row)
                        .map(value -> value.contains(",") ? "\"" + value + "\"" : value)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Windows-1258 has letters with their shape and tones behind them. */
    private static byte[] bytes(String text, FileCharset charset) {
        if (charset != FileCharset.WINDOWS_1258) {
            return text.getBytes(charset.charset());
        }
        StringBuilder apart = new StringBuilder();
        for (String letter : text.split("")) {
            String marks = Normalizer.normalize(letter, Normalizer.Form.NFD);
            String tones = marks.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String shape = marks.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            apart.append(Normalizer.normalize(shape, Normalizer.Form.NFC)).append(tones);
        }
        return apart.toString().getBytes(charset.charset());
    }
}
