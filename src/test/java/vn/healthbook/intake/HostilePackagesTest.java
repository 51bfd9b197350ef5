package vn.healthbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.healthbook.batch.FileParts;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.XlsxFormat;

/** Packed files and workbooks that mean no good, or were damaged: each ends in a refusal by its name. */
@Timeout(60)
class HostilePackagesTest {

    private static final Layout SHEET = Sample.in(XlsxFormat.USUAL);
    private static final byte[] CSV = Sample.TEXT.getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void takesApartWhatIsHonest() throws Exception {
        Path zip = Sheets.zip(
                folder.resolve("night.zip"),
                Map.of("a/population-20261101.csv", CSV, "__MACOSX/a/._population-20261101.csv", CSV));
        Path gzip = gzip("population-20261102.csv.gz", CSV);

        assertThat(PackedFile.members(zip)).hasSize(1);
        PackedFile.Member member = PackedFile.members(zip).get(0);
        assertThat(member.path()).hasToString(zip + "!/a/population-20261101.csv");
        assertThat(PackedFile.open(member.path()).readAllBytes()).isEqualTo(CSV);
        assertThat(PackedFile.outer(member.path())).isEqualTo(zip);
        assertThat(PackedFile.members(gzip))
                .containsExactly(new PackedFile.Member(Path.of(gzip + "!/population-20261102.csv"), member.sha256()));
    }

    @Test
    void refusesBombs() throws Exception {
        byte[] zeros = new byte[1 << 20];
        Path gzip = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        }
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < 20; i++) {
                out.putNextEntry(new ZipEntry(i + ".csv"));
                for (int k = 0; k < 10; k++) {
                    out.write(zeros);
                }
            }
        }

        assertThat(code(gzip)).isEqualTo(FileNotice.PACKAGE_EXPANDS_TOO_FAR);
        assertThat(code(zip)).isEqualTo(FileNotice.PACKAGE_EXPANDS_TOO_FAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../population.csv", "/etc/population.csv", "a\\..\\..\\b.csv", "C:\\population.csv", "a!/b.csv"
            })
    void refusesNamesThatLeaveTheFolder(String name) throws Exception {
        assertThat(code(Sheets.zip(folder.resolve("slip.zip"), Map.of(name, CSV))))
                .isEqualTo(FileNotice.PACKAGE_NAME_UNSAFE);
    }

    @Test
    void refusesWhatIsLockedNestedEmptyOrTooMuch() throws Exception {
        Path good = Sheets.zip(folder.resolve("good.zip"), Map.of("a.csv", CSV));
        byte[] locked = Files.readAllBytes(good);
        int directory = indexOf(locked, new byte[] {'P', 'K', 1, 2});
        locked[6] |= 1;
        locked[directory + 8] |= 1;
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= ZipContents.MAX_MEMBERS; i++) {
            many.put(i + ".csv", new byte[0]);
        }

        assertThat(code(Files.write(folder.resolve("locked.zip"), locked))).isEqualTo(FileNotice.PACKAGE_ENCRYPTED);
        assertThat(code(good)).as("inside another").isEqualTo(FileNotice.PACKAGE_NESTED);
        assertThat(code(Sheets.zip(folder.resolve("empty.zip"), Map.of()))).isEqualTo(FileNotice.PACKAGE_EMPTY);
        assertThat(code(Sheets.zip(folder.resolve("many.zip"), many))).isEqualTo(FileNotice.PACKAGE_TOO_MANY_MEMBERS);
        assertThat(code(Files.write(folder.resolve("cut.zip"), Arrays.copyOf(Files.readAllBytes(good), 60))))
                .isEqualTo(FileNotice.PACKAGE_BROKEN);
        byte[] gzip = Files.readAllBytes(gzip("a.csv.gz", CSV));
        assertThat(code(Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(gzip, gzip.length - 12))))
                .isEqualTo(FileNotice.PACKAGE_BROKEN);
    }

    @Test
    void refusesWorkbooksThatDeclareEntities() throws Exception {
        Path bomb = changed("<sst ", "<!DOCTYPE sst [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst ");
        Path outside = changed("<worksheet ", "<!DOCTYPE x SYSTEM \"http://localhost/x.dtd\"><worksheet ");

        assertThat(code(bomb, SHEET)).isEqualTo(FileNotice.WORKBOOK_HOSTILE);
        assertThat(code(outside, SHEET)).isEqualTo(FileNotice.WORKBOOK_HOSTILE);
    }

    @Test
    void refusesCellsAndStringsThatCannotBe() throws Exception {
        assertThat(code(changed("r=\"A2\"", "r=\"ZZZZZZ2\""), SHEET)).isEqualTo(FileNotice.WORKBOOK_HOSTILE);
        assertThat(code(changed("<v>4</v>", "<v>2000000000</v>"), SHEET)).isEqualTo(FileNotice.WORKBOOK_HOSTILE);
        assertThat(code(changed("<v>4</v>", "<v>" + "9".repeat(2 << 20) + "</v>"), SHEET))
                .isEqualTo(FileNotice.WORKBOOK_HOSTILE);
        assertThat(code(changed("<v>4</v>", "<v>" + "<x>".repeat(100) + "</v>"), SHEET))
                .isEqualTo(FileNotice.WORKBOOK_HOSTILE);
        assertThat(code(changed("Mai An", "\0"), SHEET)).isEqualTo(FileNotice.WORKBOOK_HOSTILE);
    }

    @Test
    void refusesWorkbooksWithoutTheirParts() throws Exception {
        for (String part : new String[] {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"}) {
            Map<String, byte[]> parts = parts(good());
            parts.remove(part);
            assertThat(code(Sheets.zip(folder.resolve("lacking.xlsx"), parts), SHEET))
                    .as(part)
                    .isEqualTo(FileNotice.WORKBOOK_BROKEN);
        }
        assertThat(code(changed("</row>", "</rov>"), SHEET)).isEqualTo(FileNotice.WORKBOOK_BROKEN);
        assertThat(code(Sample.file(folder, CSV), SHEET)).isEqualTo(FileNotice.NOT_A_WORKBOOK);
    }

    @Test
    void readsOnPastMacrosAndLinks() throws Exception {
        Map<String, byte[]> parts = parts(good());
        parts.put("xl/vbaProject.bin", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        parts.put("xl/externalLinks/externalLink1.xml", "<externalLink/>".getBytes(StandardCharsets.UTF_8));

        assertThat(Sample.read(Sheets.zip(folder.resolve("macros.xlsx"), parts), SHEET))
                .hasSize(1);
    }

    @Test
    void readsOnPastTheQueriesOfAWorkbookUnlessItsSheetIsSaidToLieThere() throws Exception {
        Map<String, byte[]> parts = parts(good());
        parts.put(
                "customXml/item1.xml",
                "<?xml version=\"1.0\" encoding=\"utf-16\"?><DataMashup/>".getBytes(StandardCharsets.UTF_16));

        assertThat(Sample.read(Sheets.zip(folder.resolve("query.xlsx"), parts), SHEET))
                .hasSize(1);

        for (String named : List.of("/customXml/item1.xml", "/CustomXML/item1.xml")) {
            parts.computeIfPresent(
                    "xl/_rels/workbook.xml.rels",
                    (name, relations) -> new String(relations, StandardCharsets.UTF_8)
                            .replaceFirst("Target=\"[^\"]*sheet1.xml\"", "Target=\"" + named + "\"")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(code(Sheets.zip(folder.resolve("moved.xlsx"), parts), SHEET))
                    .isEqualTo(FileNotice.WORKBOOK_HOSTILE);
        }
    }

    @Test
    void takesAPackageApartAgainWhenItHasChanged() throws Exception {
        PackedFiles packed = new PackedFiles();
        Path zip = Sheets.zip(folder.resolve("night.zip"), Map.of("a.csv", CSV));
        Path member = Path.of(zip + "!/a.csv");

        assertThat(packed.list(zip)).hasSize(1).isEqualTo(packed.list(member));
        byte[] longer = Arrays.copyOf(CSV, CSV.length + 2_000);
        Sheets.zip(zip, Map.of("a.csv", longer, "b.csv", CSV));

        assertThat(packed.list(zip)).hasSize(2);
        assertThat(packed.list(member))
                .singleElement()
                .extracting(FileParts.Part::sha256)
                .isEqualTo(Archive.sha256(Files.write(folder.resolve("a"), longer)));
    }

    @Test
    void endsInARefusalOrInLinesWhateverByteIsChanged() throws Exception {
        Random random = new Random(20261101);
        byte[] good = Files.readAllBytes(good());
        int refusals = 0;
        for (int i = 0; i < 400; i++) {
            byte[] bytes = good.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            DeliveryRefused refused = refusal(Files.write(folder.resolve("changed.xlsx"), bytes), SHEET);
            refusals += refused == null ? 0 : 1;
        }
        assertThat(refusals).isBetween(100, 399);
    }

    private Path good() throws IOException {
        return changed("Mai An", "Mai Anh");
    }

    private Path changed(String from, String to) throws IOException {
        return Sheets.workbook(
                folder.resolve("sheet.xlsx"),
                sheet -> Sheets.rows(
                        sheet, 0, new String[] {"SO_CCCD", "HO_TEN", "NGAY_SINH", "GIOI_TINH"}, new String[] {
                            "001190000001", "Mai An", "19900102", "2"
                        }),
                Map.of(from, to));
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private Path gzip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return Files.write(folder.resolve(name), packed.toByteArray());
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; ; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
    }

    private static Object code(Path file) {
        return code(file, Sample.LAYOUT);
    }

    private static Object code(Path file, Layout layout) {
        DeliveryRefused refused = refusal(file, layout);
        return refused == null ? "read" : refused.code();
    }

    private static DeliveryRefused refusal(Path file, Layout layout) {
        return catchThrowableOfType(DeliveryRefused.class, () -> Sample.read(file, layout));
    }
}
