package vn.healthbook.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunInput;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.layout.FileCharset;

/** The same rows in other clothes: whatever encoding, format or package they come in, the books are the same to the letter. */
class SameRowsSameTruthTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);
    private static final List<FileCharset> CHARSETS = List.of(
            FileCharset.UTF_8,
            FileCharset.UTF_16,
            FileCharset.WINDOWS_1258,
            FileCharset.TCVN3,
            FileCharset.VNI_WINDOWS);

    @TempDir
    Path folder;

    private int runs;

    @Test
    void ofEveryFormatMakeTheSameBooks() throws Exception {
        String text = Files.readString(Path.of("sample-data/ordinary-night/population-20261101.csv"));
        try (TestProgram program = TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), room())) {
            Path plain = write("plain/population-20261101.csv", text.getBytes(StandardCharsets.UTF_8));
            TruthContent expected = truth(program, "population-utf-8=" + plain);
            assertThat(expected.tables().get("book")).hasSize(5);
            List<String> inputs = new ArrayList<>();
            for (FileCharset charset : CHARSETS) {
                Path file = write(charset.label() + "/population-20261101.csv", bytes(text, charset));
                inputs.add("population-" + charset.label().toLowerCase(Locale.ROOT) + "=" + file);
            }
            inputs.add("population-xlsx=" + workbook(text));
            inputs.add("population-utf-8=" + zip(text));
            for (String input : inputs) {
                assertThat(expected.difference(truth(program, input))).as(input).isEmpty();
            }
            assertThat(program.jdbc()
                            .sql("select file_name from batch.delivery order by delivery_id")
                            .query(String.class)
                            .list())
                    .as("one delivery for each member, what lies beside the files left out")
                    .containsExactly("night.zip!/a/population-20261101.csv", "night.zip!/b/population-20261102.csv");
            assertThat(program.count("select count(*) from batch.delivery where state = 'APPLIED'"))
                    .isEqualTo(2);
            takesPackagesOutOfTheirInboxes(program, text);
            doubtsDatesThatGoBothWays(program);
        }
    }

    private void takesPackagesOutOfTheirInboxes(TestProgram program, String text) throws IOException {
        Path zip = zip(text);
        Path locked = write("locked.zip", "PK\u0003\u0004 no archive".getBytes(StandardCharsets.ISO_8859_1));
        List<RunInput> inbox = List.of(
                new RunInput("population-utf-8", zip, null, true),
                new RunInput("population-utf-8", locked, LocalDate.of(2026, 11, 3), true));

        program.runs().run(new RunRequest("create-books", NIGHT.plusDays(runs++), inbox, false));

        assertThat(zip).doesNotExist();
        assertThat(program.jdbc()
                        .sql("select refusal from batch.delivery where state = 'REFUSED'")
                        .query(String.class)
                        .list())
                .as("a package that cannot be taken apart is a delivery that is refused")
                .containsExactly("PACKAGE_BROKEN");
    }

    private void doubtsDatesThatGoBothWays(TestProgram program) throws IOException {
        Path file = write("population-20261105.csv", """
                SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH
                001190000201,Mai Thị An,25/12/1990,2
                001190000202,Mai Thị Bình,12/25/1990,2
                001190000203,Mai Thị Cúc,03/04/1990,2
                """.getBytes(StandardCharsets.UTF_8));

        truth(program, "population-utf-8=" + file);

        assertThat(program.jdbc()
                        .sql("select line || ' ' || code from quality.notice where code like 'DATE%' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("3 DATE_IMPOSSIBLE", "3 DATE_ORDER_CONTRADICTED", "4 DATE_DAY_MONTH_UNCLEAR");
        assertThat(program.count("select count(*) from registry.book where date_of_birth = '1990-04-03'"))
                .as("what a line says does not depend on its neighbours")
                .isEqualTo(1);
    }

    private TruthContent truth(TestProgram program, String input) {
        EmptyRegistry.make(program.jdbc());
        RunResult result = program.run("create-books", NIGHT.plusDays(runs++), input);
        assertThat(result.exit()).as(input + ": " + result.english()).isEqualTo(ExitCode.DONE);
        return TruthContent.of(program.jdbc());
    }

    /** The operators' room of the samples with a layout for each charset and one for workbooks. */
    private Path room() throws IOException {
        Path room = Files.createDirectories(folder.resolve("jobs"));
        Path samples = Path.of("sample-data/jobs").toAbsolutePath();
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, room.resolve(file.getFileName()));
            }
        }
        Files.createSymbolicLink(room.resolve("codes"), samples.resolve("codes"));
        Path layouts = Files.createDirectories(room.resolve("layouts"));
        try (Stream<Path> files = Files.list(samples.resolve("layouts"))) {
            for (Path file : files.toList()) {
                Files.copy(file, layouts.resolve(file.getFileName()));
            }
        }
        String population = Files.readString(layouts.resolve("population.yml"));
        StringBuilder inputs = new StringBuilder("inputs:\n");
        for (FileCharset charset : CHARSETS) {
            String name = "population-" + charset.label().toLowerCase(Locale.ROOT);
            Files.writeString(
                    layouts.resolve(name + ".yml"),
                    population
                            .replace("layout: population", "layout: " + name)
                            .replace("charset: UTF-8", "charset: " + charset.label()));
            inputs.append("  - {layout: ").append(name).append(", files: inbox/none/*}\n");
        }
        Files.writeString(
                layouts.resolve("population-xlsx.yml"),
                population
                        .replace("layout: population", "layout: population-xlsx")
                        .replace("format: csv", "format: xlsx")
                        .replace("separator: \",\"\ncharset: UTF-8\n", ""));
        inputs.append("  - {layout: population-xlsx, files: inbox/none/*}\n");
        Path job = room.resolve("create-books.yml");
        Files.writeString(job, Files.readString(job).replaceFirst("inputs:\n", inputs.toString()));
        return room;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** Numbers typed as numbers, shown with their zeros; dates as dates. */
    private Path workbook(String text) throws IOException {
        Path file = folder.resolve("population-20261101.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "healthbook", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Dân cư");
            sheet.value(0, 2, "DANH SÁCH DÂN CƯ");
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",", -1);
                for (int k = 0; k < cells.length; k++) {
                    cell(sheet, i + 2, k, cells[k]);
                }
            }
            sheet.value(lines.size() + 2, 0, "Tổng cộng");
        }
        return file;
    }

    private static void cell(Worksheet sheet, int row, int column, String text) {
        if (text.matches("(19|20)\\d{6}")) {
            sheet.value(row, column, LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (text.matches("\\d+")) {
            sheet.value(row, column, Long.parseLong(text));
            sheet.style(row, column).format("0".repeat(text.length())).set();
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    /** Marks apart from their letters, and a second member that says nothing new. */
    private Path zip(String text) throws IOException {
        Path file = folder.resolve("night.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a/population-20261101.csv"));
            zip.write(Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("__MACOSX/._population-20261101.csv"));
            zip.write(1);
            zip.putNextEntry(new ZipEntry("b/population-20261102.csv"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** Windows-1258 writes the tone behind the letter. */
    private static byte[] bytes(String text, FileCharset charset) {
        if (charset != FileCharset.WINDOWS_1258) {
            return text.getBytes(charset.charset());
        }
        StringBuilder apart = new StringBuilder();
        for (String letter : text.split("")) {
            String marks = Normalizer.normalize(letter, Normalizer.Form.NFD);
            String shape = marks.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            apart.append(Normalizer.normalize(shape, Normalizer.Form.NFC))
                    .append(marks.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", ""));
        }
        return apart.toString().getBytes(charset.charset());
    }
}
