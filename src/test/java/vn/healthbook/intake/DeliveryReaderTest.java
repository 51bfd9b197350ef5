package vn.healthbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.FileCharset;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.Layouts;
import vn.healthbook.notice.Notice;

class DeliveryReaderTest {

    @TempDir
    Path folder;

    @Test
    void handsOnValuesInTheOrderOfTheLayoutAndTheSendersOwnInHis() throws Exception {
        Path file = Sample.file(folder, "NGAY_SINH,Ghi chú,HO_TEN\n19900102,x,Nguyễn Thị Mai\n");

        RawLine line = Sample.read(file, Sample.LAYOUT).get(0);

        assertThat(line.values()).containsExactly("", "Nguyễn Thị Mai", "19900102", "");
        assertThat(line.delivered()).containsExactly("19900102", "x", "Nguyễn Thị Mai");
        assertThat(line.shape()).isEqualTo(RowShape.WHOLE);
        assertThat(line.notices()).isEmpty();
        assertThat(line.raw()).isEqualTo("\u001fNguyễn Thị Mai\u001f19900102\u001f");
    }

    @Test
    void countsPhysicalLinesAndRecordsApart() throws Exception {
        Path file = Sample.file(
                folder, "SO_CCCD,HO_TEN\r\n\r\n1,\"Lê\r\nVăn\"\r\n   \r\n2,An\n\n\n\"3\",\"Bình\"\n4,Cúc\n\n");

        List<RawLine> lines = Sample.read(file, Sample.LAYOUT);

        assertThat(lines).extracting(RawLine::line).containsExactly(3, 6, 9, 10);
        assertThat(lines).extracting(RawLine::record).containsExactly(1, 2, 3, 4);
        assertThat(lines.get(0).values()[1]).isEqualTo("Lê\r\nVăn");
    }

    @Test
    void takesRowsOfNothingButSeparatorsAndBlanksForBlankLines() throws Exception {
        Path file = Sample.file(
                folder, ",,,\nSO_CCCD,HO_TEN,NGAY_SINH\n1,An,1990\n,,\n , \t,\"\"\n,\n,,,,,,\n,Bình,\n,,\n");

        List<RawLine> lines = Sample.read(file, Sample.LAYOUT);

        assertThat(lines).extracting(RawLine::line).containsExactly(3, 8);
        assertThat(lines).extracting(RawLine::record).containsExactly(1, 2);
        assertThat(lines.get(1).values()).containsExactly("", "Bình", "", "");
    }

    @Test
    void countsLinesBelowTitles() throws Exception {
        Layout layout = Sample.separatedBy(';', FileCharset.UTF_8, 3);
        Path file = Sample.file(folder, "\uFEFFDanh sách \"nháp\nTháng 11\nHO_TEN;SO_CCCD\nLê Văn An;1\n");

        List<RawLine> lines = Sample.read(file, layout);

        assertThat(lines).extracting(RawLine::line).containsExactly(4);
        assertThat(lines.get(0).values()[0]).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void countsLinesBelowTitlesWhateverEndsThem(String end) throws Exception {
        Layout layout = Sample.separatedBy(';', FileCharset.UTF_8, 4);
        Path file =
                Sample.file(folder, String.join(end, "Danh sách", "", "Tháng 11", "HO_TEN;SO_CCCD", "Lê Văn An;1", ""));

        List<RawLine> lines = Sample.read(file, layout);

        assertThat(lines).extracting(RawLine::line).containsExactly(5);
        assertThat(lines.get(0).values()[0]).isEqualTo("1");
    }

    @Test
    void marksRecordsOfTheWrongShapeInsteadOfRefusingTheFile() throws Exception {
        Path file = Sample.file(folder, "SO_CCCD,HO_TEN,NGAY_SINH\n1,An\n2,Bình,1990,x\n3,Cúc,1991\n");

        List<RawLine> lines = Sample.read(file, Sample.LAYOUT);

        assertThat(lines).extracting(RawLine::shape).containsExactly(RowShape.SHORT, RowShape.LONG, RowShape.WHOLE);
        assertThat(lines.get(0).values()).containsExactly("1", "An", "", "");
        assertThat(lines.get(1).delivered()).containsExactly("2", "Bình", "1990", "x");
        assertThat(lines.get(0).notices()).containsExactly(new Notice(FileNotice.LINE_HAS_TOO_FEW_VALUES, null));
        assertThat(lines.get(1).notices()).containsExactly(new Notice(FileNotice.LINE_HAS_TOO_MANY_VALUES, null));
    }

    @Test
    void comparesColumnNamesWithoutMarkCaseBlanksAndUnicodeForm() throws Exception {
        String decomposed = Normalizer.normalize("Họ tên", Normalizer.Form.NFD);
        Files.createDirectory(folder.resolve("layouts"));
        Files.writeString(folder.resolve("layouts/list.yml"), """
            layout: list
            source: population
            sender: list
            extent: full
            as-of: {from: operator}
            columns: [{name: Họ Tên, field: full_name}]
            """);
        Path file = Sample.file(folder, "\uFEFF\u00A0 " + decomposed.toUpperCase(Locale.ROOT) + " ,\nAn,\n");

        List<RawLine> lines =
                Sample.read(file, Layouts.read(folder).find("list").orElseThrow());

        assertThat(lines.get(0).values()).containsExactly("An");
    }

    @Test
    void noticesUnknownColumnsUnlessTheLayoutIsStrict() throws Exception {
        Path file = Sample.file(folder, "HO_TEN,Ghi chú,\nAn,x,\n");

        try (DeliveryReader reader = DeliveryReader.open(file, Sample.LAYOUT)) {
            assertThat(reader.headerNotices()).containsExactly(new Notice(FileNotice.COLUMN_UNKNOWN, "Ghi chú"));
        }
        assertThatThrownBy(() -> DeliveryReader.open(file, Sample.layout(CsvFormat.USUAL, true)))
                .isInstanceOfSatisfying(DeliveryRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(FileNotice.COLUMN_UNKNOWN);
                    assertThat(refused.english()).contains("Ghi chú");
                });
    }

    @Test
    void noticesALastLineWithoutEnd() throws Exception {
        Path cut = Sample.file(folder, Sample.TEXT.stripTrailing());

        try (DeliveryReader reader = DeliveryReader.open(cut, Sample.LAYOUT)) {
            assertThat(reader.headerNotices()).containsExactly(new Notice(FileNotice.LAST_LINE_NOT_ENDED, null));
        }
        try (DeliveryReader reader = DeliveryReader.open(Sample.file(folder, Sample.TEXT), Sample.LAYOUT)) {
            assertThat(reader.headerNotices()).isEmpty();
            assertThat(reader.header()).containsExactly("SO_CCCD", "HO_TEN", "NGAY_SINH");
            assertThat(reader.isCorrection()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "37, 38"})
    void continuesAfterTheRecordsOfAnEarlierAttempt(int skipped, int next) throws Exception {
        StringBuilder text = new StringBuilder("SO_CCCD,HO_TEN\n");
        for (int i = 1; i <= 50; i++) {
            text.append(i).append(",\"Lê\nVăn\"\n\n");
        }
        Path file = Sample.file(folder, text.toString());
        List<RawLine> all = Sample.read(file, Sample.LAYOUT);

        try (DeliveryReader reader = DeliveryReader.open(file, Sample.LAYOUT)) {
            reader.skip(skipped);
            RawLine line = Objects.requireNonNull(reader.read());
            assertThat(line.record()).isEqualTo(next);
            assertThat(line).usingRecursiveComparison().isEqualTo(all.get(next - 1));
            reader.skip(1_000);
            assertThat(reader.read()).isNull();
            assertThat(reader.read()).isNull();
        }
    }

    @Test
    void readsUtf16WhenTheLayoutSaysSo() throws Exception {
        Path file = Sample.file(folder, Sample.TEXT.getBytes(StandardCharsets.UTF_16));

        List<RawLine> lines = Sample.read(file, Sample.separatedBy(',', FileCharset.UTF_16, 1));

        assertThat(lines.get(0).values()[1]).isEqualTo("Nguyễn Thị Mai");
        assertThat(lines).hasSize(2);
    }

    @Test
    void replacesControlCharactersAndSaysSo() throws Exception {
        Path file = Sample.file(folder, "SO_CCCD,HO_TEN\n1,An\n2,Lê\u001fVăn\u0007Bình\n3,Cúc\n");

        List<RawLine> lines = Sample.read(file, Sample.LAYOUT);

        assertThat(lines.get(1).values()[1]).isEqualTo("Lê Văn Bình");
        assertThat(lines.get(1).delivered()[1]).isEqualTo("Lê Văn Bình");
        assertThat(lines).extracting(RawLine::cleaned).containsExactly(false, true, false);
        assertThat(lines.get(1).notices()).containsExactly(new Notice(FileNotice.CONTROL_CHARACTER_REPLACED, null));
    }

    @Test
    void hashesWhatTheLayoutReadsAndNothingElse() throws Exception {
        byte[] hash = Sample.read(Sample.file(folder, "SO_CCCD,HO_TEN\n1,An\n"), Sample.LAYOUT)
                .get(0)
                .hash("");

        assertThat(hash).hasSize(16);
        assertThat(Sample.read(Sample.file(folder, "x,HO_TEN,SO_CCCD\ny,An,\"1\"\r\n"), Sample.LAYOUT)
                        .get(0)
                        .hash(""))
                .as("order of columns, unknown columns, quotes and line ends do not matter")
                .isEqualTo(hash);
        assertThat(Sample.read(Sample.file(folder, "SO_CCCD,HO_TEN,NGAY_SINH\n1,An\n"), Sample.LAYOUT)
                        .get(0)
                        .hash(""))
                .as("a line of the wrong shape is never taken for a whole one")
                .isNotEqualTo(hash);
        assertThat(Sample.read(Sample.file(folder, "SO_CCCD,HO_TEN\n1,an\n"), Sample.LAYOUT)
                        .get(0)
                        .hash(""))
                .isNotEqualTo(hash);
        String text = "people\u001e1\u001fAn\u001f\u001f";
        byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat(hash).isEqualTo(Arrays.copyOf(whole, 16));
    }
}
