package vn.healthbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.healthbook.command.Typed.type;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.healthbook.intake.DeliveryReader;
import vn.healthbook.intake.RawLine;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.Layouts;

class CheckCommandTest {

    private static final String HEADER =
            "SO_CCCD,SO_CMND,HO_TEN,NGAY_SINH,GIOI_TINH,MA_QUOCTICH,MA_TINH_DKKS,MA_DANTOC,NHOM_MAU,"
                    + "DIEN_THOAI,DIA_CHI_TT,MAXA_TT,MAXA_CU_TRU\n";

    @TempDir
    Path folder;

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void countsAndTellsTheFirstLineOfEachFault() throws Exception {
        Path file = file(
                "population-20261101.csv",
                HEADER
                        + "001190000005,,Trần Thị Bình,19900101,2,000,01,01,,,,,\n"
                        + "001090000007,,,19900202,1,000,01,01,,,,,\n"
                        + "001090000008,,,19900203,1,000,01,01,,,,,\n");
        Typed typed = type("check", file.toString(), "--format", "json");
        assertThat(typed.exit()).isZero();
        JsonNode told = new ObjectMapper().readTree(typed.out());
        assertThat(told.get("layout").asString()).isEqualTo("population");
        assertThat(told.get("asOf").asString()).isEqualTo("2026-11-01");
        assertThat(told.get("read").asLong()).isEqualTo(3);
        assertThat(told.get("rejected").asLong()).isEqualTo(2);
        JsonNode worst = told.get("notices").get(0);
        assertThat(worst.get("severity").asString()).isEqualTo("ERROR");
        assertThat(worst.get("firstLine").asInt()).isEqualTo(3);
        assertThat(worst.get("rows").asInt()).isEqualTo(2);
    }

    @Test
    void tellsNoValueOfAnyPerson() throws Exception {
        Path file = file("population-20261101.csv", HEADER + "12345,,Trần Thị Bình,31/02/1990,2,000,01,01,,,,,\n");
        Typed typed = type("check", file.toString());
        assertThat(typed.out() + typed.err())
                .doesNotContain("Bình")
                .doesNotContain("12345")
                .doesNotContain("31/02");
    }

    @Test
    void refusesAFileWithoutARequiredColumnAsARunWould() throws Exception {
        Path file = file("population-20261101.csv", HEADER.replace("HO_TEN,", "") + "001190000005,,19900101,2\n");
        Typed typed = type("check", file.toString(), "--layout", "population");
        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.err()).contains("COLUMN_MISSING").contains("HO_TEN");
    }

    @Test
    void namesTheNearestLayoutWhenTheFileDoesNotFit() throws Exception {
        Path file = file("something.csv", HEADER.replace("HO_TEN", "TEN") + "1,2,3,4,5,6,7,8,9,10,11,12,13\n");
        Typed typed = type("check", file.toString());
        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.err()).contains("population").contains("HO_TEN").contains("TEN");
    }

    @Test
    void draftsALayoutThatReadsTheFile() throws Exception {
        Path file = file("Tiêm chủng 2026-11-05.csv", """
                TRUNG TÂM Y TẾ; "nháp"
                Nơi tiêm;Số phiếu;Họ và tên;CCCD;Sinh ngày;Vắc xin;Ngày tiêm;Ghi chú của cô
                01001;P1;Nguyễn Thị Mai;001190000005;25/12/1990;BCG;01/11/2026;x
                01001;P2;Trần Văn Bình;001090000007;02/03/1990;BCG;02/11/2026;
                """);
        Typed typed = type("check", file.toString(), "--lang", "en");
        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.out())
                .contains("layout: tiem-chung\n")
                .contains("source: vaccination\n")
                .contains("separator: \";\"\ncharset: UTF-8\nheader-row: 2\n")
                .contains("{name: 'CCCD', field: citizen_id}")
                .contains("{name: 'Sinh ngày', field: date_of_birth, dates: [dd/MM/yyyy]}")
                .contains("# - {name: 'Ghi chú của cô', field: ?}");
        assertThat(typed.err())
                .contains("Column Ngày tiêm: whether day or month comes first is unclear")
                .contains("Columns of unknown meaning: Ghi chú của cô.");
        Files.createDirectories(folder.resolve("room/layouts"));
        Files.writeString(folder.resolve("room/layouts/tiem-chung.yml"), typed.out());
        Layout draft = Layouts.read(folder.resolve("room")).find("tiem-chung").orElseThrow();
        assertThat(draft.asOf(file.getFileName().toString())).contains(LocalDate.of(2026, 11, 5));
        try (DeliveryReader reader = DeliveryReader.open(file, draft)) {
            RawLine line = Objects.requireNonNull(reader.read());
            assertThat(line.values())
                    .containsExactly(
                            "01001", "P1", "Nguyễn Thị Mai", "001190000005", "25/12/1990", "BCG", "01/11/2026");
        }
    }

    @Test
    void draftsTheDatesOfACitizenCard() throws Exception {
        Path file = file("the.csv", "Họ tên,Ngày sinh\nMai An,19051990\nLê Bình,02032019\nĐỗ Chi,20112012\n");

        assertThat(type("check", file.toString()).out())
                .contains("{name: 'Ngày sinh', field: date_of_birth, dates: [ddMMyyyy]}");
    }

    @Test
    void draftsALayoutForAWorkbookAndForOldFonts() throws Exception {
        Path sheet = folder.resolve("ds.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(sheet), "healthbook", "1.0")) {
            Worksheet list = workbook.newWorksheet("DS");
            list.value(2, 0, "Họ tên");
            list.value(2, 1, "Ngày sinh");
            list.value(3, 0, "Mai An");
            list.value(3, 1, LocalDate.of(1990, 12, 25));
            list.style(3, 1).format("dd/mm/yyyy").set();
        }
        Path font = folder.resolve("font.csv");
        Files.writeString(
                font, "Họ tên,Số CCCD/ĐDCN\nNguyÔn V¨n Hïng,001090000001\nTrÇn ThÞ Thñy,001190000002\nLª §×nh B×nh,\n");
        Path old = folder.resolve("cu.csv");
        Files.write(
                old,
                "Hä tªn,Sinh ngµy\nNguyÔn V¨n Hïng,1990\nTrÇn ThÞ Thñy,1991\nLª §×nh B×nh,1992\n"
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(type("check", sheet.toString()).out())
                .contains("format: xlsx\nheader-row: 3\nas-of: {from: operator}")
                .contains("{name: 'Họ tên', field: full_name}")
                .contains("{name: 'Ngày sinh', field: date_of_birth, dates: [yyyy-MM-dd]}");
        assertThat(type("check", font.toString()).out())
                .contains("charset: UTF-8\n")
                .contains("{name: 'Họ tên', field: full_name, charset: TCVN3}")
                .contains("{name: 'Số CCCD/ĐDCN', field: citizen_id}");
        assertThat(type("check", old.toString()).out())
                .contains("charset: TCVN3\n")
                .contains("{name: 'Họ tên', field: full_name}");
    }

    /** A file cut inside a letter, one saved partly as Windows text, and one that lost half a sign of two halves. */
    @Test
    void refusesBytesThatAreNoTextWithoutALayoutAsWithOne() throws Exception {
        byte[] cut = (HEADER + "001190000005,,Trần Thị").getBytes(StandardCharsets.UTF_8);
        byte[] mixed = ("\uFEFF" + HEADER + "001190000005,,Nguy\u00eb").getBytes(StandardCharsets.UTF_8);
        mixed[mixed.length - 1] = '\n';
        byte[] half = ("\uFEFF" + HEADER + "001190000005,,An ?").getBytes(StandardCharsets.UTF_16LE);
        half[half.length - 2] = (byte) 0x3D;
        half[half.length - 1] = (byte) 0xD8;

        for (byte[] bytes : List.of(Arrays.copyOf(cut, cut.length - 1), mixed, half)) {
            Path file = Files.write(folder.resolve("population-20261101.csv"), bytes);
            Typed typed = type("check", file.toString(), "--lang", "en");
            assertThat(typed.err()).contains("CHARSET_BROKEN, line 2").doesNotContain("Exception");
            assertThat(typed.exit()).isEqualTo(3);
        }
    }

    @Test
    void draftsNoLayoutForAFileWithNothingInIt() throws Exception {
        Typed typed = type("check", file("empty.csv", "\uFEFF").toString(), "--lang", "en");
        assertThat(typed.err()).contains("FILE_EMPTY");
        assertThat(typed.out()).isEmpty();
        assertThat(typed.exit()).isEqualTo(3);
    }

    @Test
    void looksIntoPackedFilesOneByOne() throws Exception {
        Path zip = folder.resolve("night.zip");
        try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip))) {
            packed.putNextEntry(new ZipEntry("a/population-20261101.csv"));
            packed.write((HEADER + "001190000005,,Trần Thị Bình,19900101,2,000,01,01,,,,,\n")
                    .getBytes(StandardCharsets.UTF_8));
            packed.putNextEntry(new ZipEntry("b/population-20261102.csv"));
            packed.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
        Typed typed = type("check", zip.toString(), "--lang", "en");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out())
                .contains("as of 2026-11-01: 1 records read, 1 usable")
                .contains("as of 2026-11-02: 0 records read");
    }
}
