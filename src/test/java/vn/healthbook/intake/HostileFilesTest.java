package vn.healthbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.FileCharset;
import vn.healthbook.layout.Layout;

@Timeout(60)
class HostileFilesTest {

    @TempDir
    Path folder;

    @Test
    void refusesNulAndNamesItsLine() throws Exception {
        DeliveryRefused refused = refusal(Sample.TEXT + "3,\0,1990\n");

        assertThat(refused.code()).isEqualTo(FileNotice.NUL_IN_FILE);
        assertThat(refused.line()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\r\n"})
    void countsTheLinesOfEveryKindUpToAFault(String end) throws Exception {
        String text = String.join(end, "HO_TEN", "An", "Cam", "");
        byte[] broken = (text + "\u00ea" + end).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(text + "\0" + end).line()).isEqualTo(4);
        assertThat(refusal(Sample.file(folder, broken), Sample.LAYOUT).line()).isEqualTo(4);
    }

    @Test
    void refusesAQuoteThatIsNeverClosedAtTheLineWhereItOpens() throws Exception {
        String few = Sample.TEXT + "3,\"An,1990\n4,Bình,1991\n";
        String many = few + "5,Cúc,1992\n".repeat(900_000);

        assertThat(refusal(few)).satisfies(HostileFilesTest::quoteOfLineFour);
        assertThat(refusal(many)).satisfies(HostileFilesTest::quoteOfLineFour);
    }

    @Test
    void refusesAQuoteThatIsNeverClosedOverBlankLines() throws Exception {
        assertThat(refusal(Sample.TEXT + "3,\"An,1990" + "\n".repeat(1_500) + "\",x\n"))
                .satisfies(HostileFilesTest::quoteOfLineFour);
    }

    @Test
    void refusesTextAfterAClosingQuoteAndNamesTheLine() throws Exception {
        DeliveryRefused refused = refusal(Sample.TEXT + "3,\"An\" x,1990\n");

        assertThat(refused.code()).isEqualTo(FileNotice.QUOTE_MISPLACED);
        assertThat(refused.line()).isEqualTo(4);
    }

    @Test
    void refusesALineOfAHundredMegabytes() throws Exception {
        Path file = folder.resolve("long.csv");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write((Sample.TEXT + "3,").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }

        DeliveryRefused refused = refusal(file, Sample.LAYOUT);

        assertThat(refused.code()).isEqualTo(FileNotice.LINE_TOO_LONG);
        assertThat(refused.line()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x,", "x\n", "\"\""})
    void readsNoMoreOfAnEndlessRecordThanOneRecordMayHave(String piece) throws Exception {
        EndlessText endless = new EndlessText(piece);

        try (CSVParser parser = CSVParser.parse(new GuardedReader(endless), CsvRecords.commons(CsvFormat.USUAL))) {
            assertThat(catchThrowableOfType(
                            UncheckedIOException.class, () -> parser.iterator().next()))
                    .hasCauseInstanceOf(IOException.class);
        }
        assertThat(endless.taken()).isLessThan(GuardedReader.MAX_RECORD_CHARACTERS + 100_000L);
    }

    @Test
    void keepsTheLongestRecordThatIsAllowed() throws Exception {
        String name = "x".repeat(GuardedReader.MAX_RECORD_CHARACTERS - 4);
        String address = "\"" + "\n".repeat(CsvRecords.MAX_RECORD_LINES - 1) + "\"";

        assertThat(Sample.read(Sample.file(folder, "SO_CCCD,HO_TEN\n1," + name + "\n2,An\n"), Sample.LAYOUT))
                .hasSize(2);
        assertThat(Sample.read(Sample.file(folder, "SO_CCCD,HO_TEN\n1," + address + "\n2,An\n"), Sample.LAYOUT))
                .hasSize(2);
        assertThat(refusal("SO_CCCD,HO_TEN\n1," + name + "1234\n2,An\n").code()).isEqualTo(FileNotice.LINE_TOO_LONG);
    }

    @Test
    void readsFilesOfAnyLengthWhoseRecordsAreShort() throws Exception {
        int records = 3 * GuardedReader.MAX_RECORD_CHARACTERS / 20;
        String text = "SO_CCCD,HO_TEN\n" + "001190000001,Mai An\n".repeat(records) + "\n".repeat(20_000);

        assertThat(Sample.read(Sample.file(folder, text), Sample.LAYOUT)).hasSize(records);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void refusesUtf16ThatNobodyDeclared(String charset) throws Exception {
        Path file = Sample.file(folder, Sample.TEXT.getBytes(Charset.forName(charset)));

        assertThat(refusal(file, Sample.LAYOUT).code()).isEqualTo(FileNotice.CHARSET_UNCLEAR);
    }

    @Test
    void refusesUtf8WhereUtf16WasDeclared() throws Exception {
        Path file = Sample.file(folder, Sample.TEXT);

        assertThat(refusal(file, Sample.separatedBy(',', FileCharset.UTF_16, 1)).code())
                .isEqualTo(FileNotice.CHARSET_UNCLEAR);
    }

    @Test
    void refusesBytesThatAreNoUtf8AndNamesTheirLine() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((Sample.TEXT + "3,An,1990\n".repeat(5_000)).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("4,Nguy\u00ean,1990\n".getBytes(StandardCharsets.ISO_8859_1));

        DeliveryRefused refused = refusal(Sample.file(folder, bytes.toByteArray()), Sample.LAYOUT);

        assertThat(refused.code()).isEqualTo(FileNotice.CHARSET_BROKEN);
        assertThat(refused.line()).isEqualTo(5_004);
    }

    @Test
    void refusesOtherFormatsByTheirName() throws Exception {
        assertThat(refusal(zip("population.csv"), Sample.LAYOUT).english()).contains("ZIP");
        assertThat(refusal(zip("[Content_Types].xml"), Sample.LAYOUT).english()).contains(".xlsx");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Sample.TEXT.getBytes(StandardCharsets.UTF_8));
        }
        DeliveryRefused gzip = refusal(Sample.file(folder, packed.toByteArray()), Sample.LAYOUT);
        assertThat(gzip.english()).contains("gzip");
        assertThat(gzip.code()).isEqualTo(FileNotice.PACKAGE_NESTED);
        assertThat(refusal("<?xml version=\"1.0\"?><GIAMDINHHS/>").english()).contains("XML");
    }

    @Test
    void refusesEmptyFilesFoldersAndAbsentFiles() throws Exception {
        assertThat(refusal("").code()).isEqualTo(FileNotice.FILE_EMPTY);
        assertThat(refusal("\uFEFF").code()).isEqualTo(FileNotice.FILE_EMPTY);
        assertThat(refusal("\n \r\n\n").code()).isEqualTo(FileNotice.FILE_EMPTY);
        assertThat(refusal(folder, Sample.LAYOUT).code()).isEqualTo(FileNotice.FILE_UNREADABLE);
        assertThat(refusal(folder.resolve("absent.csv"), Sample.LAYOUT).code()).isEqualTo(FileNotice.FILE_UNREADABLE);
        Path file = Sample.file(folder, "Title\n");
        assertThat(refusal(file, Sample.separatedBy(',', FileCharset.UTF_8, 9)).code())
                .isEqualTo(FileNotice.HEADER_MISSING);
    }

    @Test
    void refusesAFileWithoutHeaderWithoutTellingItsData() throws Exception {
        DeliveryRefused refused = refusal("001190000001,Nguyễn Thị Mai,19900102\n");

        assertThat(refused.code()).isEqualTo(FileNotice.HEADER_MISSING);
        assertThat(refused.getMessage() + refused.vietnamese() + refused.english())
                .doesNotContain("Mai")
                .doesNotContain("001190000001");
    }

    @Test
    void refusesMissingAndDoubledColumnsByName() throws Exception {
        DeliveryRefused missing = refusal("SO_CCCD,NGAY_SINH\n1,1990\n");
        DeliveryRefused doubled = refusal("SO_CCCD,HO_TEN,ho_ten \n1,An,An\n");

        assertThat(missing.code()).isEqualTo(FileNotice.COLUMN_MISSING);
        assertThat(missing.english()).contains("HO_TEN");
        assertThat(missing.vietnamese()).contains("HO_TEN");
        assertThat(doubled.code()).isEqualTo(FileNotice.COLUMN_DOUBLED);
        assertThat(doubled.english()).contains("ho_ten");
    }

    @ParameterizedTest
    @ValueSource(chars = {';', '|', '\t'})
    void namesTheSeparatorThatTheHeaderSeemsToHave(char separator) throws Exception {
        DeliveryRefused refused = refusal(Sample.TEXT.replace(',', separator));

        assertThat(refused.code()).isEqualTo(FileNotice.SEPARATOR_WRONG);
        assertThat(refused.english())
                .contains("looks separated by " + (separator == '\t' ? "TAB" : "'" + separator + "'"));
    }

    @Test
    void endsInARefusalOrInLinesWhateverTheBytesAre() throws Exception {
        Random random = new Random(20261101);
        byte[] good = Sample.TEXT.getBytes(StandardCharsets.UTF_8);
        int refusals = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = good.clone();
            if (i % 3 == 0) {
                bytes = new byte[random.nextInt(300)];
                random.nextBytes(bytes);
            } else {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            refusals += isRefused(bytes) ? 1 : 0;
        }
        assertThat(refusals).isBetween(1_000, 2_999);
    }

    @Test
    void endsInARefusalOrInLinesWhereverTheFileIsCut() throws Exception {
        byte[] good = ("\uFEFF" + Sample.TEXT).getBytes(StandardCharsets.UTF_8);
        int refusals = 0;
        for (int length = 0; length <= good.length; length++) {
            refusals += isRefused(Arrays.copyOf(good, length)) ? 1 : 0;
        }
        assertThat(refusals).isBetween(20, good.length - 20);
        assertThat(isRefused(good)).isFalse();
    }

    private boolean isRefused(byte[] bytes) throws IOException {
        try {
            for (RawLine line : Sample.read(Sample.file(folder, bytes), Sample.LAYOUT)) {
                assertThat(line.raw()).doesNotContain("\0");
                assertThat(line.raw().chars().filter(c -> c == RawLine.SEPARATOR))
                        .hasSize(3);
            }
            return false;
        } catch (DeliveryRefused refused) {
            assertThat(refused.vietnamese()).isNotBlank();
            return true;
        }
    }

    private Path zip(String entry) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return Sample.file(folder, packed.toByteArray());
    }

    private DeliveryRefused refusal(String text) throws IOException {
        return refusal(Sample.file(folder, text), Sample.LAYOUT);
    }

    private static DeliveryRefused refusal(Path file, Layout layout) {
        return catchThrowableOfType(DeliveryRefused.class, () -> Sample.read(file, layout));
    }

    private static void quoteOfLineFour(DeliveryRefused refused) {
        assertThat(refused.code()).isEqualTo(FileNotice.QUOTE_NEVER_CLOSED);
        assertThat(refused.line()).isEqualTo(4);
    }
}
