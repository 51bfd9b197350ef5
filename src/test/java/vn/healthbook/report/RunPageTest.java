package vn.healthbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;

class RunPageTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final Path PRACTICE = Path.of("sample-data", "jobs");
    private static final int PEOPLE = 60;

    @Test
    void tellsTheRunInOneSentenceWithItsFiguresAndPlaces(@TempDir Path folder) throws Exception {
        Path population = folder.resolve("population-20261101.csv");
        List<String> lines = people();
        lines.set(3, lines.get(3).replaceFirst(",[^,]+,", ",,"));
        Files.write(population, lines);
        try (TestProgram program = TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), PRACTICE)) {
            long run = done(program.run("create-books", FIRST, "population=" + population));
            String page = english(program, run);
            assertThat(page)
                    .contains(
                            "Done; lines read: 60, deliveries: 1; books: 59 opened; send back the rejected lines (1) of delivery 1")
                    .contains("There is no earlier run of this job to compare with.")
                    .contains(
                            "<code>NAME_MISSING</code> <span class=\"severity\">error: not used</span> <span class=\"count\">lines: 1</span>")
                    .contains("data-head=\"line\">4</td><td class=\"c-column code\" data-head=\"column\">HO_TEN</td>"
                            + "<td class=\"c-shape\" data-head=\"shape of the value\">(blank)</td>")
                    .contains("Of 59 statements")
                    .contains("Of all 59 books, after this run.")
                    .contains(
                            "data-head=\"field\">4 Full name</td><td class=\"n c-share\" data-head=\"filled\">100 %</td>"
                                    + "<td class=\"n c-books\" data-head=\"books\">59</td><td class=\"n c-more\" data-head=\"change\">+59</td>");
            assertThat(vietnamese(program, run))
                    .contains("Xong; đã đọc 60 dòng, 1 lô dữ liệu; sổ: mở 59; trả lại các dòng bị loại (1) của lô 1")
                    .contains("lỗi: không dùng");
        }
    }

    @Test
    void saysHowFarFilledFieldsAreFromTheUsual(@TempDir Path folder) throws Exception {
        Path insurance = folder.resolve("insurance-20261101.csv");
        Files.write(insurance, insured(0));
        Path later = folder.resolve("insurance-20261108.csv");
        Files.write(later, insured(24));
        try (TestProgram program = TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), PRACTICE)) {
            long first = done(program.run("create-books", FIRST, "insurance=" + insurance));
            long second = done(program.run("create-books", FIRST.plusDays(7), "insurance=" + later));
            assertThat(english(program, second))
                    .contains(
                            "<li class=\"bad\">insurance: &quot;Health insurance card number&quot; filled 60 %, usually 100 %: much less</li>")
                    .contains(
                            "data-head=\"field\">Full name</td><td class=\"n c-now\" data-head=\"this run\">100 %</td>"
                                    + "<td class=\"n c-last\" data-head=\"last run\">100 %</td><td class=\"n c-usual\" data-head=\"usual\">100 %</td>"
                                    + "<td class=\"c-word\" data-head=\"compared\">as usual</td>")
                    .contains("Usual is the median of the last runs of this job (1).");
            assertThat(vietnamese(program, second)).contains("có giá trị 60 %, thường 100 %: ít hơn nhiều");
            assertThat(figure(program, second, "statements.insurance")).isEqualTo(PEOPLE);
            assertThat(figure(program, second, "judged.insurance")).isEqualTo(24);
            assertThat(english(program, first)).as("drawn again later").contains("There is no earlier run");
        }
    }

    @Test
    void whatTheBooksHoldIsTheSumOfWhatTheRunsAdded(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(200, 5, 2, FIRST)).write(folder.resolve("city"));
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            for (int night = 1; night <= 2; night++) {
                run(program, folder.resolve("city/night-" + night), FIRST.plusDays(night - 1L));
            }
            for (String field : List.of(
                    "citizen_id", "phone_number", "vaccination_summary", "last_visit_end_time", "life_status_date")) {
                assertThat(program.count(
                                "select sum(value) from quality.run_figure where figure = 'books_more." + field + "'"))
                        .as(field)
                        .isPositive()
                        .isEqualTo(program.count("select count(" + field
                                + ") from registry.book where state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')"));
            }
            assertThat(program.count("select sum(value) from quality.run_figure where figure = 'books_more'"))
                    .isEqualTo(program.count(
                            "select count(*) from registry.book where state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')"));
        }
    }

    @Test
    void theNightShowsItsJobsAndWhoWasSilent(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(200, 5, 2, FIRST)).write(folder.resolve("city"));
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            long first = run(program, folder.resolve("city/night-1"), FIRST);
            assertThat(english(program, first)).doesNotContain("Silent senders");
            Path second = folder.resolve("city/night-2");
            Files.delete(second.resolve("insurance-20261102.csv"));
            long night = run(program, second, FIRST.plusDays(1));
            String page = english(program, night);
            assertThat(page)
                    .contains("Silent senders: usually deliver, not now")
                    .contains(
                            "<td class=\"c-layout\" data-head=\"layout\">insurance</td><td class=\"c-sender\" data-head=\"sender\">social-insurance</td>"
                                    + "<td class=\"c-file code\" data-head=\"file\">insurance-….csv</td><td class=\"c-last\" data-head=\"last as of\">2026-11-01</td>")
                    .contains("ask the senders that were silent (");
            List<Long> jobs = program.jdbc()
                    .sql("select run_id from batch.run where parent_run_id = :night")
                    .param("night", night)
                    .query(Long.class)
                    .list();
            assertThat(jobs).hasSize(5);
            for (long job : jobs) {
                String name = "run-" + job + ".html";
                assertThat(page).contains("<a href=\"../" + job + "/" + name + "\">");
                assertThat(Files.readString(program.bean(RunPage.class).file(job)))
                        .as("told when it ended, as it ended")
                        .contains(">Xong; ")
                        .contains("<a href=\"../" + night + "/run-" + night + ".html\">");
            }
            Path third = Files.createDirectory(folder.resolve("city/night-3"));
            String people = Files.readString(second.resolve("population-20261102.csv"));
            Files.writeString(
                    third.resolve("population-20261103.csv"), people.replaceAll("(?<=,)(\\+84|0)\\d{9,10}(?=,)", ""));
            String later = english(program, run(program, third, FIRST.plusDays(2)));
            assertThat(later)
                    .as("silent for the second night")
                    .contains("insurance-….csv")
                    .contains(
                            "<li class=\"bad\">create-books · population register: &quot;Phone number&quot; filled 0 %, usually ")
                    .contains("Usual is the median of the last runs of each job");
        }
    }

    @Test
    void aDryRunSaysWhatWouldBeStopped(@TempDir Path folder) throws Exception {
        Path population = Files.write(folder.resolve("population-20261101.csv"), people());
        Path insurance = Files.writeString(folder.resolve("insurance-20261101.csv"), "a;b;c\n1;2;3\n");
        try (TestProgram program = TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), PRACTICE)) {
            RunResult one = dry(program, "population=" + population, "insurance=" + insurance);
            assertThat(one.exit()).as(one.english()).isEqualTo(ExitCode.DONE);
            assertThat(Files.readString(program.bean(RunPage.class).file(one.runId())))
                    .as("as it was drawn when the run ended")
                    .contains("class=\"told warn\"")
                    .contains("Các lô sẽ bị chặn")
                    .contains("(insurance-20261101.csv) sẽ bị chặn. HEADER_MISSING")
                    .doesNotContainIgnoringCase("bị từ chối")
                    .doesNotContain("Không lô dữ liệu nào qua được cổng");
            assertThat(english(program, one.runId()))
                    .contains("Deliveries that would be stopped")
                    .contains("(insurance-20261101.csv) would be stopped. HEADER_MISSING")
                    .contains("More: healthbook check FILE --layout insurance");

            RunResult none = dry(program, "insurance=" + insurance);
            assertThat(none.exit()).as(none.english()).isEqualTo(ExitCode.GATED);
            assertThat(english(program, none.runId()))
                    .contains("class=\"told bad\"")
                    .contains("No delivery passed its gate");
        }
    }

    private static RunResult dry(TestProgram program, String... inputs) {
        return program.runs().run(new RunRequest("create-books", FIRST, TestProgram.inputs(inputs), true));
    }

    private static long run(TestProgram program, Path night, LocalDate date) throws IOException {
        List<String> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(night)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                String layout =
                        name.startsWith("visits") ? "visits-csv" : name.replaceFirst("-(\\d{8}|\\d{5}.*)\\.csv$", "");
                inputs.add(layout + "=" + file);
            }
        }
        return done(program.runs()
                .run(new RunRequest("nightly", date, TestProgram.inputs(inputs.toArray(String[]::new)), false)));
    }

    private static long done(RunResult result) {
        assertThat(result.exit()).as(result.english()).isEqualTo(ExitCode.DONE);
        return result.runId();
    }

    private static String english(TestProgram program, long run) throws IOException {
        return Files.readString(program.bean(RunPage.class).write(run, Language.EN));
    }

    private static String vietnamese(TestProgram program, long run) throws IOException {
        return Files.readString(program.bean(RunPage.class).write(run, Language.VI));
    }

    private static long figure(TestProgram program, long run, String figure) {
        return program.count(
                "select value from quality.run_figure where run_id = " + run + " and figure = '" + figure + "'");
    }

    private static List<String> people() {
        List<String> lines = new ArrayList<>(List.of("SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_TT,MAXA_CU_TRU"));
        for (int i = 1; i <= PEOPLE; i++) {
            lines.add("001085%06d,Nguyễn Văn %s,198503%02d,1,00004,00004".formatted(i, given(i), i % 28 + 1));
        }
        return lines;
    }

    /** @param cardless how many of them have lost their cards */
    private static List<String> insured(int cardless) {
        List<String> lines = new ArrayList<>(
                List.of(
                        "MA_BHXH,MA_THE_BHYT,GT_THE_TU,GT_THE_DEN,MA_DKBD,HO_TEN,NGAY_SINH,GIOI_TINH,SO_CCCD,DIEN_THOAI,MAXA_CU_TRU"));
        for (int i = 1; i <= PEOPLE; i++) {
            String card = i <= cardless ? "" : "DN40101200%05d".formatted(i);
            lines.add("01200%05d,%s,20260101,20261231,01001,Nguyễn Văn %s,198503%02d,1,001085%06d,,00004"
                    .formatted(i, card, given(i), i % 28 + 1, i));
        }
        return lines;
    }

    /** Names of letters alone, each another. */
    private static String given(int i) {
        return "" + (char) ('A' + i / 26) + (char) ('a' + i % 26) + "n";
    }
}
