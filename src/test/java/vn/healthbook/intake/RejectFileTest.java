package vn.healthbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.FileCharset;
import vn.healthbook.layout.Layout;

class RejectFileTest {

    private static final List<String> HEADER = List.of("HO_TEN", "Ghi chú", "SO_CCCD");

    @TempDir
    Path folder;

    @Test
    void isReadByTheLayoutItCameWith() throws Exception {
        Layout layout = Sample.separatedBy(';', FileCharset.UTF_16, 3);
        Path file = write(RejectFile.format(layout), new String[] {"Lê; \"An\"", " x ", "1"});

        try (DeliveryReader reader = DeliveryReader.open(file, layout)) {
            RawLine line = Objects.requireNonNull(reader.read());
            assertThat(reader.isCorrection()).isTrue();
            assertThat(reader.header()).isEqualTo(HEADER);
            assertThat(line.delivered()).containsExactly("Lê; \"An\"", " x ", "1");
            assertThat(line.reference()).isEqualTo("D1-L2");
            assertThat(line.values()).containsExactly("1", "Lê; \"An\"", "", "");
            assertThat(line.line()).isEqualTo(4);
        }
    }

    @Test
    void keepsReferenceAndReasonUnderTheirHeadingsWhateverTheShapeOfTheLine() throws Exception {
        Path file = write(CsvFormat.USUAL, new String[] {"An"}, new String[] {"An", "x", "1", "surplus"});

        assertThat(Files.readString(file)).isEqualTo("""
            \uFEFFHO_TEN,Ghi chú,SO_CCCD,HB_REF,HB_REASON\r
            An,,,D1-L2,"Thiếu, Missing"\r
            An,x,1,D1-L2,"Thiếu, Missing",surplus\r
            """);
        List<RawLine> lines = Sample.read(file, Sample.LAYOUT);
        assertThat(lines.get(1).shape()).isEqualTo(RowShape.LONG);
        assertThat(lines.get(1).delivered()).containsExactly("An", "x", "1", "surplus");
    }

    @Test
    void givesEveryValueBackAsItWas() throws Exception {
        Random random = new Random(48);
        String signs = "ab \",;\t\r\n'=+-@#ễ\uD83D\uDE00\\|";
        String[][] rows = new String[500][3];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                StringBuilder value = new StringBuilder();
                for (int k = random.nextInt(6); k > 0; k--) {
                    int at = random.nextInt(signs.codePointCount(0, signs.length()));
                    value.appendCodePoint(signs.codePointAt(signs.offsetByCodePoints(0, at)));
                }
                row[i] = value.toString();
            }
        }
        List<RawLine> lines = Sample.read(write(CsvFormat.USUAL, rows), Sample.LAYOUT);

        assertThat(lines).extracting(RawLine::delivered).containsExactly(rows);
    }

    @Test
    void belongsToItsOwnerAloneAndAppearsOnlyWhenComplete() throws Exception {
        Path file = write(CsvFormat.USUAL, new String[] {"An", "", "1"});
        String before = Files.readString(file);

        try (RejectFile second = RejectFile.create(file, HEADER, CsvFormat.USUAL)) {
            second.write(new String[] {"Bình", "", "2"}, "D2-L1", "x");
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("rejects.csv");
    }

    private Path write(CsvFormat format, String[]... rows) throws Exception {
        Path file = folder.resolve("rejects.csv");
        try (RejectFile rejects = RejectFile.create(file, HEADER, format)) {
            for (String[] row : rows) {
                rejects.write(row, "D1-L2", "Thiếu, Missing");
            }
            rejects.complete();
        }
        return file;
    }
}
