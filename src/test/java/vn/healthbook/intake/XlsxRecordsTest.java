package vn.healthbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.healthbook.field.EventField;
import vn.healthbook.field.StandardField;
import vn.healthbook.layout.DateOrder;
import vn.healthbook.layout.FileFormat;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.LayoutColumn;
import vn.healthbook.layout.XlsxFormat;
import vn.healthbook.notice.Notice;

class XlsxRecordsTest {

    private static final Layout PEOPLE = Sample.in(XlsxFormat.USUAL);

    @TempDir
    Path folder;

    @Test
    void keepsEveryDigitOfNumbersTypedAsNumbers() throws Exception {
        List<RawLine> lines = read(PEOPLE, sheet -> {
            header(sheet, 0);
            sheet.value(1, 0, 100190000001L);
            sheet.value(1, 1, "Mai An");
            sheet.value(2, 0, 1190000001L);
            sheet.value(2, 1, "Mai Bình");
            sheet.value(3, 0, 1190000001L);
            sheet.style(3, 0).format("000000000000").set();
            sheet.value(3, 1, "Mai Cúc");
            sheet.value(4, 0, 1.00190000001E11);
            sheet.style(4, 0).format("0.00E+00").set();
            sheet.value(4, 1, "Mai Dung");
        });

        assertThat(lines)
                .extracting(line -> line.values()[0])
                .containsExactly("100190000001", "1190000001", "001190000001", "100190000001");
    }

    @Test
    void writesDatesTheWayTheLayoutReadsThem() throws Exception {
        List<RawLine> lines = read(dated(), sheet -> {
            Sheets.rows(sheet, 0, new String[] {"TEN", "SINH", "VAO", "RA"});
            sheet.value(1, 0, "Mai An");
            date(sheet, 1, 1, LocalDate.of(1990, 2, 1), "dd/mm/yyyy");
            date(sheet, 1, 2, LocalDateTime.of(2026, 11, 1, 7, 5), "yyyy-mm-dd hh:mm");
            date(sheet, 1, 3, LocalDateTime.of(2026, 11, 1, 16, 30), "[$-42A]dd/mm/yyyy\\ hh:mm;@");
            sheet.value(2, 0, "Mai Bình");
            sheet.value(2, 1, 19900201);
            date(sheet, 2, 2, LocalDate.of(2026, 11, 1), "d-mmm-yy");
            sheet.value(3, 0, "Mai Cúc");
            date(sheet, 3, 1, LocalDate.of(1958, 1, 1), "yyyy");
        });

        assertThat(lines.get(0).values()).containsExactly("Mai An", "01/02/1990", "202611010705", "2026-11-01T16:30");
        assertThat(lines.get(1).values()).containsExactly("Mai Bình", "19900201", "2026-11-01", "");
        assertThat(lines.get(2).values()[1])
                .as("a cell that shows the year alone")
                .isEqualTo("1958");
    }

    @Test
    void readsAYearOfBirthTypedIntoACellForDaysAsAYear() throws Exception {
        List<RawLine> lines = read(dated(), sheet -> {
            Sheets.rows(sheet, 0, new String[] {"TEN", "SINH", "VAO"});
            double[] typed = {1950, 1900, 2026, 1899, 2100, 1950.5, 31_444};
            for (int i = 0; i < typed.length; i++) {
                sheet.value(i + 1, 0, "Mai An");
                sheet.value(i + 1, 1, typed[i]);
                sheet.style(i + 1, 1).format(i == 1 ? "yyyy" : "dd/mm/yyyy").set();
            }
            sheet.value(1, 2, 1950);
            sheet.style(1, 2).format("yyyy-mm-dd").set();
        });

        assertThat(lines)
                .extracting(line -> line.values()[1])
                .containsExactly("1950", "1900", "2026", "13/03/1905", "30/09/1905", "03/05/1905", "01/02/1986");
        assertThat(lines.get(0).values()[2]).as("no birth").isEqualTo("1905-05-03");
    }

    @Test
    void keepsTheZerosOfATextThatAFormulaCameTo() throws Exception {
        Path file = Sheets.workbook(
                folder.resolve("formulas.xlsx"),
                sheet -> {
                    header(sheet, 0);
                    Sheets.rows(sheet, 1, new String[] {"SỐ", "Mai An", "NĂM"});
                    sheet.style(1, 0).format("0").set();
                    sheet.style(1, 2).format("dd/mm/yyyy").set();
                    sheet.value(2, 0, 1190000001L);
                    sheet.style(2, 0).format("000000000000").set();
                    sheet.value(2, 1, "Mai Bình");
                    sheet.value(2, 2, 32_904);
                    sheet.style(2, 2).format("dd/mm/yyyy").set();
                },
                Map.of(
                        "t=\"s\"><v>4</v>", "t=\"str\"><f>TEXT(J2,\"000000000000\")</f><v>001090123456</v>",
                        "t=\"s\"><v>6</v>", "t=\"str\"><f>TEXT(K2,\"0\")</f><v>1990</v>",
                        "t=\"n\"><v>1190000001</v>", "t=\"n\"><f>J3+1</f><v>1190000001</v>",
                        "t=\"n\"><v>32904</v>", "t=\"n\"><f>K3+1</f><v>32904</v>"));

        List<RawLine> lines = Sample.read(file, PEOPLE);

        assertThat(lines.get(0).values()).containsExactly("001090123456", "Mai An", "1990", "");
        assertThat(lines.get(1).values())
                .as("numbers that formulas came to")
                .containsExactly("001190000001", "Mai Bình", "1990-01-31", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1"})
    void countsDaysFrom1904WhenTheWorkbookDoes(String truth) throws Exception {
        Path file = Sheets.workbook(
                folder.resolve("mac.xlsx"),
                sheet -> {
                    Sheets.rows(sheet, 0, new String[] {"TEN", "SINH"});
                    sheet.value(1, 0, "Mai An");
                    sheet.value(1, 1, 31_442);
                    sheet.style(1, 1).format("dd/mm/yyyy").set();
                    sheet.value(2, 0, "Mai Bình");
                    sheet.value(2, 1, 31_442);
                },
                Map.of("date1904=\"false\"", "date1904=\"" + truth + "\""));

        List<RawLine> lines = Sample.read(file, dated());

        assertThat(lines.get(0).values()[1]).isEqualTo("31/01/1990");
        assertThat(lines.get(1).values()[1])
                .as("a serial number of the usual count")
                .isEqualTo("32904");
    }

    @Test
    void readsCharactersThatXmlHasNotAsThemselves() throws Exception {
        List<RawLine> lines = read(PEOPLE, sheet -> {
            header(sheet, 0);
            Sheets.rows(sheet, 1, new String[] {"1_x000D_", "Mai_x000A_An_x000d_", "_x005F_x000D_", "_x0007_nữ_x00_"});
        });

        assertThat(lines.get(0).values()).containsExactly("1\r", "Mai\nAn\r", "_x000D_", " nữ_x00_");
        assertThat(lines.get(0).cleaned()).as("a bell was taken out").isTrue();
    }

    @Test
    void readsACellWhoseFormulaFailedAsEmptyAndSaysSo() throws Exception {
        Path file = Sheets.workbook(
                folder.resolve("errors.xlsx"),
                sheet -> {
                    header(sheet, 0);
                    Sheets.rows(sheet, 1, new String[] {"001190000001", "Mai An", "LỖI"});
                    sheet.value(1, 3, 7);
                },
                Map.of(
                        "t=\"s\"><v>6</v>", "t=\"e\"><v>#REF!</v>",
                        "t=\"n\"><v>7</v>", "t=\"e\"><f>NA()</f><v>#N/A</v>"));

        try (DeliveryReader reader = DeliveryReader.open(file, PEOPLE)) {
            assertThat(Objects.requireNonNull(reader.read()).values())
                    .containsExactly("001190000001", "Mai An", "", "");
            assertThat(reader.read()).isNull();
            assertThat(reader.remarks())
                    .containsExactly(
                            new LineNotice(2, new Notice(FileNotice.CELL_HAS_ERROR, "date_of_birth")),
                            new LineNotice(2, new Notice(FileNotice.CELL_HAS_ERROR, "gender")));
        }
    }

    @Test
    void readsTheFirstSheetThatHasTheColumns() throws Exception {
        Path file = folder.resolve("cover.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "healthbook", "1.0")) {
            Sheets.rows(workbook.newWorksheet("Bìa"), 0, new String[] {"SỞ Y TẾ"}, new String[] {"Danh sách"});
            Worksheet list = workbook.newWorksheet("Danh sách");
            header(list, 2);
            Sheets.rows(list, 3, new String[] {"001190000001", "Mai An"});
        }

        try (DeliveryReader reader = DeliveryReader.open(file, PEOPLE)) {
            RawLine line = Objects.requireNonNull(reader.read());
            assertThat(line.line()).isEqualTo(4);
            assertThat(line.values()).containsExactly("001190000001", "Mai An", "", "");
            assertThat(reader.read()).isNull();
            assertThat(reader.remarks())
                    .extracting(remark -> remark.notice().code())
                    .containsExactly(FileNotice.SHEETS_NOT_READ);
        }
    }

    @Test
    void findsTheHeaderBelowTitlesAndPassesOverSumsAndSignatures() throws Exception {
        Path file = Sheets.workbook(folder.resolve("list.xlsx"), sheet -> {
            sheet.value(0, 1, "DANH SÁCH CƯ DÂN");
            sheet.value(1, 0, "Tháng 11");
            header(sheet, 3);
            Sheets.rows(sheet, 4, new String[] {"001190000001", "Tống Cộng", "19900102"});
            Sheets.rows(sheet, 6, new String[] {"001190000002", "Mai Bình", "19900103"});
            Sheets.rows(sheet, 7, new String[] {"Tổng cộng:", "2"});
            Sheets.rows(sheet, 9, new String[] {"", "", "Hà Nội, ngày 5 tháng 11 năm 2026"});
            Sheets.rows(sheet, 10, new String[] {"Người lập biểu", "", "Thủ trưởng đơn vị"});
            Sheets.rows(sheet, 13, new String[] {"", "Lê Văn Ký"});
        });

        try (DeliveryReader reader = DeliveryReader.open(file, PEOPLE)) {
            RawLine first = Objects.requireNonNull(reader.read());
            RawLine second = Objects.requireNonNull(reader.read());
            assertThat(reader.read()).isNull();
            assertThat(first.line()).isEqualTo(5);
            assertThat(first.shape()).isEqualTo(RowShape.WHOLE);
            assertThat(first.values()).containsExactly("001190000001", "Tống Cộng", "19900102", "");
            assertThat(second.line()).isEqualTo(7);
            assertThat(reader.remarks()).extracting(LineNotice::line).containsExactly(8, 10, 11, 14);
            assertThat(reader.remarks()).allMatch(remark -> remark.notice().code() == FileNotice.FOOTER_ROW_SKIPPED);
        }
    }

    @Test
    void readsNothingBesideTheTableAndSaysSoOnce() throws Exception {
        Path file = Sheets.workbook(folder.resolve("remarks.xlsx"), sheet -> {
            header(sheet, 0);
            Sheets.rows(sheet, 1, new String[] {"001190000001", "Mai An", "19900102", "2", "", "đã _x0007_ gọi"});
            Sheets.rows(sheet, 2, new String[] {"001190000002", "Mai Bình", "19900103", "", "hỏi lại"});
            Sheets.rows(sheet, 3, new String[] {"", "", "", "", "còn thiếu"});
            Sheets.rows(sheet, 4, new String[] {"001190000003", "Mai Cúc", "19900104"});
            Sheets.rows(sheet, 6, new String[] {"", "", "", "", "Người lập biểu"});
            Sheets.rows(sheet, 8, new String[] {"", "Lê Văn Ký"});
        });

        try (DeliveryReader reader = DeliveryReader.open(file, PEOPLE)) {
            RawLine first = Objects.requireNonNull(reader.read());
            assertThat(first.shape()).isEqualTo(RowShape.WHOLE);
            assertThat(first.delivered()).containsExactly("001190000001", "Mai An", "19900102", "2");
            assertThat(first.notices()).isEmpty();
            assertThat(Objects.requireNonNull(reader.read()).shape()).isEqualTo(RowShape.WHOLE);
            RawLine third = Objects.requireNonNull(reader.read());
            assertThat(third.line()).isEqualTo(5);
            assertThat(third.record()).as("a remark alone is no record").isEqualTo(3);
            assertThat(reader.read()).isNull();
            assertThat(reader.remarks())
                    .containsExactly(
                            new LineNotice(2, new Notice(FileNotice.CELLS_BESIDE_TABLE, null)),
                            new LineNotice(7, new Notice(FileNotice.FOOTER_ROW_SKIPPED, null)),
                            new LineNotice(9, new Notice(FileNotice.FOOTER_ROW_SKIPPED, null)));
        }
    }

    @Test
    void continuesAfterTheRecordsOfAnEarlierAttempt() throws Exception {
        Path file = Sheets.workbook(folder.resolve("list.xlsx"), sheet -> {
            header(sheet, 0);
            for (int i = 0; i < 50; i++) {
                Sheets.rows(sheet, 2 * i + 1, new String[] {"" + i, "Mai An", "1990"});
            }
            Sheets.rows(sheet, 120, new String[] {"Tổng số"});
        });
        List<RawLine> all = Sample.read(file, PEOPLE);

        try (DeliveryReader reader = DeliveryReader.open(file, PEOPLE)) {
            reader.skip(37);
            assertThat(reader.read()).usingRecursiveComparison().isEqualTo(all.get(37));
            reader.skip(1_000);
            assertThat(reader.read()).isNull();
            assertThat(reader.remarks()).hasSize(1);
        }
        assertThat(all).hasSize(50);
    }

    @Test
    void readsColumnsByPositionAndSheetsByName() throws Exception {
        Path file = Sheets.workbook(
                folder.resolve("list.xlsx"),
                sheet -> Sheets.rows(sheet, 0, new String[] {"1", "001190000001", "Mai An"}));
        List<LayoutColumn> columns = List.of(
                new LayoutColumn("Tên", StandardField.FULL_NAME, true, List.of(), 3, null),
                new LayoutColumn("CCCD", StandardField.CITIZEN_ID, false, List.of(), 2, null));
        Layout layout = Sample.with(new XlsxFormat("DANH SÁCH", FileFormat.NO_HEADER), columns);

        try (DeliveryReader reader = DeliveryReader.open(file, layout)) {
            assertThat(reader.header()).containsExactly("1", "CCCD", "Tên");
            assertThat(Objects.requireNonNull(reader.read()).values()).containsExactly("Mai An", "001190000001");
            assertThat(reader.read()).isNull();
        }
        DeliveryRefused refused = catchThrowableOfType(
                DeliveryRefused.class,
                () -> DeliveryReader.open(file, Sample.in(new XlsxFormat("Tháng 12", FileFormat.FIND_HEADER))));
        assertThat(refused.code()).isEqualTo(FileNotice.SHEET_MISSING);
        assertThat(refused.english()).contains("Danh sách");
    }

    @Test
    void readsColumnsByPositionWhereTheFirstRowEndsBeforeTheLast() throws Exception {
        Path file = Sheets.workbook(folder.resolve("list.xlsx"), sheet -> {
            Sheets.rows(sheet, 0, new String[] {"Mai An"});
            Sheets.rows(sheet, 1, new String[] {"Mai Bình", "", "19900102", "nhớ gọi"});
        });
        List<LayoutColumn> columns = List.of(
                new LayoutColumn("Tên", StandardField.FULL_NAME, true, List.of(), 1, null),
                new LayoutColumn("Sinh", StandardField.DATE_OF_BIRTH, false, List.of(), 3, null));

        List<RawLine> lines = Sample.read(file, Sample.with(new XlsxFormat(null, FileFormat.NO_HEADER), columns));

        assertThat(lines).extracting(RawLine::shape).containsOnly(RowShape.WHOLE);
        assertThat(lines.get(0).values()).containsExactly("Mai An", "");
        assertThat(lines.get(1).values()).containsExactly("Mai Bình", "19900102");
    }

    @Test
    void readsItsOwnRejectsThatComeBackAsText() throws Exception {
        Path file = folder.resolve("rejects.csv");
        try (RejectFile rejects = RejectFile.create(file, List.of("SO_CCCD", "HO_TEN"), RejectFile.format(PEOPLE))) {
            rejects.write(new String[] {"1", "Mai An"}, "D7-L1", "Thiếu");
            rejects.complete();
        }

        try (DeliveryReader reader = DeliveryReader.open(file, PEOPLE)) {
            assertThat(reader.isCorrection()).isTrue();
            RawLine line = Objects.requireNonNull(reader.read());
            assertThat(line.reference()).isEqualTo("D7-L1");
            assertThat(line.values()).containsExactly("1", "Mai An", "", "");
        }
    }

    private List<RawLine> read(Layout layout, Consumer<Worksheet> rows) throws Exception {
        return Sample.read(Sheets.workbook(folder.resolve("sheet.xlsx"), rows), layout);
    }

    private static void header(Worksheet sheet, int row) {
        Sheets.rows(sheet, row, new String[] {"SO_CCCD", "HO_TEN", "NGAY_SINH", "GIOI_TINH"});
    }

    private static void date(Worksheet sheet, int row, int column, LocalDate date, String format) {
        sheet.value(row, column, date);
        sheet.style(row, column).format(format).set();
    }

    private static void date(Worksheet sheet, int row, int column, LocalDateTime time, String format) {
        sheet.value(row, column, time);
        sheet.style(row, column).format(format).set();
    }

    private static Layout dated() {
        return Sample.with(
                XlsxFormat.USUAL,
                List.of(
                        new LayoutColumn("TEN", StandardField.FULL_NAME, true, List.of()),
                        new LayoutColumn(
                                "SINH",
                                StandardField.DATE_OF_BIRTH,
                                false,
                                List.of(DateOrder.DAY_MONTH_YEAR, DateOrder.YEAR)),
                        new LayoutColumn(
                                "VAO", EventField.VISIT_STARTED_AT, false, List.of(DateOrder.YEAR_MONTH_DAY_TIME)),
                        new LayoutColumn("RA", EventField.VISIT_ENDED_AT, false, List.of(DateOrder.ISO_DATE))));
    }
}
