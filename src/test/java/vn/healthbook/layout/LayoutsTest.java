package vn.healthbook.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.healthbook.field.EventField;
import vn.healthbook.field.StandardField;
import vn.healthbook.report.NoticeCatalogue;

class LayoutsTest {

    @TempDir
    Path folder;

    @Test
    void readsTheFiveLayoutsOfTheRoom() throws Exception {
        Layouts layouts = Layouts.read(Path.of("jobs"));

        assertThat(layouts.list())
                .extracting(Layout::name)
                .contains("insurance", "population", "resident-events", "vaccinations", "visits-csv");
        Layout population = layouts.find("population").orElseThrow();
        assertThat(population.columns())
                .extracting(LayoutColumn::name)
                .containsExactly(
                        "SO_CCCD",
                        "SO_CMND",
                        "HO_TEN",
                        "NGAY_SINH",
                        "GIOI_TINH",
                        "MA_QUOCTICH",
                        "MA_TINH_DKKS",
                        "MA_DANTOC",
                        "NHOM_MAU",
                        "DIEN_THOAI",
                        "DIA_CHI_TT",
                        "MAXA_TT",
                        "MAXA_CU_TRU",
                        "HO_TEN_GH",
                        "QUAN_HE_GH",
                        "SO_CCCD_GH",
                        "DIEN_THOAI_GH");
        assertThat(population.columns().get(2))
                .isEqualTo(new LayoutColumn("HO_TEN", StandardField.FULL_NAME, true, List.of()));
        assertThat(population.columns().get(3).dates())
                .containsExactly(
                        DateOrder.YEAR_MONTH_DAY,
                        DateOrder.DAY_MONTH_YEAR,
                        DateOrder.YEAR,
                        DateOrder.YEAR_MONTH_DAY_TIME);
        assertThat(population.extent()).isEqualTo(Extent.FULL);
        assertThat(population.format()).isEqualTo(CsvFormat.USUAL);
        assertThat(population.asOf("population-20261101.csv")).contains(LocalDate.of(2026, 11, 1));
        assertThat(layouts.find("visits-csv").orElseThrow().asOf("visits-01001-20261102.csv"))
                .contains(LocalDate.of(2026, 11, 2));
    }

    @Test
    void takesTheFileOfAStranger() throws Exception {
        new Room(folder).with("layouts/clinic.yml", """
            layout: clinic
            source: vaccination
            sender: clinic-of-the-lake
            extent: delta
            separator: ";"
            charset: utf-8
            header-row: 3
            strict-columns: true
            as-of: {from: fixed, date: 2026-10-31}
            sequence: {from: file-name, pattern: "part(\\\\d+)"}
            columns:
              - {name: Nơi tiêm, field: facility_code}
              - {name: Số phiếu, field: injection_key}
              - {name: Họ và tên, field: full_name}
              - {name: Vắc xin, field: vaccine_code}
              - {name: Ngày tiêm, field: injected_on, dates: [dd/MM/yyyy]}
            """);

        Layout clinic = Layouts.read(folder).find("clinic").orElseThrow();

        assertThat(clinic.format()).isEqualTo(new CsvFormat(';', FileCharset.UTF_8, '"', 3));
        assertThat(clinic.strictColumns()).isTrue();
        assertThat(clinic.asOf("anything.csv")).contains(LocalDate.of(2026, 10, 31));
        assertThat(clinic.sequence("list-part7.csv")).isEqualTo(7);
        assertThat(clinic.sequence("list.csv")).isEqualTo(1);
        assertThat(clinic.columns().get(4).field()).isEqualTo(EventField.INJECTED_ON);
        assertThat(clinic.columns().get(4).dates()).containsExactly(DateOrder.DAY_MONTH_YEAR);
        assertThat(clinic.columns()).as("what the source needs").allMatch(LayoutColumn::required);
    }

    @Test
    void tellsAllMistakesOfAllFilesAtOnceWithFileAndLine() throws Exception {
        new Room(folder)
                .with("layouts/clinic.yml", Room.CLINIC.replace("extent: full", "extend: full"))
                .with(
                        "layouts/other.yml",
                        Room.CLINIC.replace("layout: clinic", "layout: other").replace("full_name", "ful_name")
                                + "  - {name: Mã, field: citizen_id, required: maybe}\n");

        ConfigurationException mistakes = mistakes();

        assertThat(mistakes.faults())
                .extracting(fault -> fault.file().getFileName() + ":" + fault.line())
                .containsExactly("clinic.yml:1", "clinic.yml:4", "other.yml:6", "other.yml:7", "other.yml:8");
        assertThat(mistakes.faults().get(1).english()).contains("extend").contains("Did you mean \"extent\"?");
        assertThat(mistakes.faults().get(3).english()).contains("Did you mean \"full_name\"?");
        assertThat(mistakes.getMessage()).contains("clinic.yml:4").contains("other.yml:8");
        assertThat(mistakes.faults()).allSatisfy(fault -> {
            assertThat(fault.vietnamese()).isNotBlank();
            assertThat(fault.vietnamese()).isNotEqualTo(fault.english());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        layout: clinic             | layout: Clinic!                  | 1 | lower case
        source: population         | source: populaton                | 2 | Did you mean "population"?
        sender: some-clinic        | sender: [a, b]                   | 3 | one plain value
        extent: full               | extent: most                     | 4 | Known: delta, full
        extent: full               | charset: VISCII                  | 4 | Known: TCVN3, UTF-16, UTF-16BE
        extent: full               | separator: ab                    | 4 | one sign
        extent: full               | quote: ","                       | 4 | different signs
        extent: full               | header-row: zero                 | 4 | number of a line
        extent: full               | format: ods                      | 4 | Known: csv, xlsx
        extent: full               | sheet: Trang 1                   | 4 | a word of format: xlsx
        extent: full               | header: maybe                    | 4 | Known: none
        extent: full               | strict-columns: yes              | 4 | Known: false, true
        extent: full               | sender: twice                    | 4 | stands twice
        from: file-name            | from: mail                       | 5 | is not supported
        (\\\\d{8})                   | (\\\\d{8                           | 5 | no regular expression
        (\\\\d{8})                   | \\\\d{8}                           | 5 | group in parentheses
        {from: file-name,          | {from: fixed, date: 31/10/2026,  | 5 | year-month-day
        {from: file-name,          | {from: file-name, hour: 3,       | 5 | no key "hour"
        {name: Họ tên,             | {name: HB_REF,                   | 7 | the program's own
        field: full_name           | field: full_name, required: false| 7 | always required
        field: full_name           | field: full_name, dates: [yyyy]  | 7 | is no date
        field: full_name           | field: citizen_id                | 6 | needs a column for full_name
        {name: Họ tên,             | {                                | 7 | "name" is missing
        """)
    void namesTheMistakeAndItsLine(String right, String wrong, int line, String words) throws Exception {
        assertThat(Room.CLINIC).contains(right);
        new Room(folder).with("layouts/clinic.yml", Room.CLINIC.replace(right, wrong));

        assertThat(mistakes().faults()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.english()).contains(words);
        });
    }

    @Test
    void namesWordsThatDoNotGoTogether() throws Exception {
        new Room(folder)
                .with(
                        "layouts/clinic.yml",
                        Room.CLINIC.replace("extent: full", """
                extent: full
                format: xlsx
                separator: ";"
                charset: TCVN3
                header: none
                header-row: 2""").replace("full_name}", """
                full_name, position: 2}
                  - {name: Mã, field: citizen_id, position: 2, charset: UTF-16}""".stripTrailing()));

        assertThat(mistakes().faults())
                .extracting(fault -> fault.line() + " " + fault.english())
                .anyMatch(told -> told.startsWith("6 \"separator\" is a word of format: csv"))
                .anyMatch(told -> told.startsWith("7 \"charset\" is a word of format: csv"))
                .anyMatch(told -> told.startsWith("9 \"header: none\" and \"header-row\" contradict"))
                .anyMatch(told -> told.startsWith("13 Two columns stand at position 2"))
                .anyMatch(told -> told.startsWith("13 One column alone cannot be UTF-16"));
        new Room(folder).with("layouts/clinic.yml", Room.CLINIC.replace("full_name}", "full_name, position: 2}"));
        assertThat(mistakes().faults())
                .extracting(ConfigurationFault::english)
                .anyMatch(told -> told.startsWith("\"position\" is a word of header: none"));
    }

    @Test
    void takesSheetsColumnsByPositionAndCharsetsOfColumns() throws Exception {
        new Room(folder)
                .with(
                        "layouts/clinic.yml",
                        Room.CLINIC.replace("extent: full", """
                extent: full
                format: xlsx
                sheet: Trang 1
                header: none""").replace("full_name}", """
                full_name, position: 3, charset: vni-windows}
                  - {name: Mã, field: citizen_id}""".stripTrailing()));

        Layout clinic = Layouts.read(folder).find("clinic").orElseThrow();

        assertThat(clinic.format()).isEqualTo(new XlsxFormat("Trang 1", FileFormat.NO_HEADER));
        assertThat(clinic.columns()).extracting(LayoutColumn::position).containsExactly(3, 4);
        assertThat(clinic.columns()).extracting(LayoutColumn::charset).containsExactly(FileCharset.VNI_WINDOWS, null);
    }

    @Test
    void namesDoubledColumnsFieldsAndAmbiguousDates() throws Exception {
        new Room(folder).with("layouts/clinic.yml", Room.CLINIC + """
              - {name: họ TÊN, field: citizen_id}
              - {name: Tên, field: full_name}
              - {name: Sinh, field: date_of_birth, dates: [dd/MM/yyyy, MM/dd/yyyy]}
              - {name: Thẻ, field: insurance_valid_to, dates: [yyyyMMDD]}
            """);

        assertThat(mistakes().faults()).extracting(ConfigurationFault::line).containsExactly(8, 9, 10, 11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'columns: ['                                 | no valid YAML
        'just words'                                 | "key: value" lines
        '- a list'                                   | "key: value" lines
        '!!javax.script.ScriptEngineManager [a]'     | tag is not allowed
        """)
    void survivesWhatIsNoLayoutAtAll(String text, String words) throws Exception {
        new Room(folder).with("layouts/clinic.yml", text);

        assertThat(mistakes().faults()).hasSize(1);
        assertThat(mistakes().faults().get(0).english()).contains(words);
    }

    @Test
    void survivesBytesThatAreNoText() throws Exception {
        new Room(folder).with("layouts/clinic.yml", "");
        Files.write(folder.resolve("layouts/clinic.yml"), new byte[] {'a', ':', ' ', (byte) 0xFF, 0, 1});

        assertThat(mistakes().faults()).hasSize(1);
    }

    @Test
    void asksToRenameAFileThatWouldBeOverlooked() throws Exception {
        new Room(folder).with("layouts/clinic.yaml", Room.CLINIC);

        assertThat(mistakes().faults().get(0).english()).contains(".yml");
    }

    @Test
    void namesAFolderThatIsNotThere() throws IOException {
        assertThat(mistakes().faults().get(0).english()).contains("--jobs");
    }

    private ConfigurationException mistakes() {
        return catchThrowableOfType(ConfigurationException.class, () -> Layouts.read(folder));
    }

    @Test
    void leavesAFileAloneThatIsJustBeingWritten() throws Exception {
        new Room(folder).with("layouts/clinic.yml", Room.CLINIC).with("layouts/new-one.yml", "");

        assertThat(OperatorsRoom.read(folder, NoticeCatalogue.list()).layouts().names())
                .containsExactly("clinic");
    }
}
