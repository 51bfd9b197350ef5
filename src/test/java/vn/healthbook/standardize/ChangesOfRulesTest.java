package vn.healthbook.standardize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.TestRoom;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.report.Json;
import vn.healthbook.report.Language;
import vn.healthbook.report.RunReport;
import vn.healthbook.report.RunReports;
import vn.healthbook.report.RunText;

/** What a change of rules does is told by field, finding and code list, exactly, before anything is done. */
class ChangesOfRulesTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);
    private static final List<String> POPULATION = List.of(
            "SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_TT,MAXA_CU_TRU,MA_DANTOC",
            "001090000001,Nguyễn Văn An,19900512,1,00004,00004,01",
            "001090000002,Trần Văn Bình,19900513,1,00004,00008,01",
            "001090000003,Lê Văn Cường,19900514,1,00008,00008,03",
            "001090000004,Phạm Văn Dũng,19900515,1,00008,00008,77");

    @TempDir
    Path folder;

    private Path room;
    private DatabaseAddress database;

    @BeforeEach
    void fill() throws IOException {
        room = TestRoom.copyOf(Path.of("sample-data/jobs"), folder.resolve("jobs"));
        database = TestDatabases.fresh();
        Files.write(folder.resolve("population-20261101.csv"), POPULATION);
        try (TestProgram program = open()) {
            assertThat(deliver(program).exit()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void aDryRunCountsWhatEachRuleWouldChangeAndChangesNothing() throws IOException {
        edit("codes/ethnic_group.csv", "\n03,", "\n77,", "\n01,Kinh", "\n99,Kinh");
        try (TestProgram program = open()) {
            String held = held(program);
            RunResult result = standardize(program, true);

            assertThat(result.exit()).isEqualTo(ExitCode.DONE);
            assertThat(held(program)).isEqualTo(held);
            assertThat(changes(program, result.runId()))
                    .containsExactly(
                            "FILE  codes/ethnic_group.csv 0 2 2",
                            // of 77 it is known what it means, of 01 and 03 not any more
                            "NOTICE population CODE_UNKNOWN 3 lines come, 1 go",
                            "STATEMENT population  4 0 0",
                            "STATEMENT population ethnicity_code 0 1 3",
                            "BOOK   4 0 0",
                            "BOOK  ethnicity_code 0 1 3");
            assertThat(told(program, result.runId())).contains("4 books would change", "CODE_UNKNOWN");
            assertThat(json(program, result.runId())).contains("\"changes\"");
        }
    }

    @Test
    void heldLinesThatRaisedSeveritiesWouldRejectStayAndAreCounted() throws IOException {
        Files.writeString(room.resolve("severities.yml"), "CODE_UNKNOWN: ERROR\n");
        try (TestProgram program = open()) {
            String held = held(program);
            RunResult result = standardize(program, false);

            assertThat(result.exit()).isEqualTo(ExitCode.DONE);
            assertThat(changes(program, result.runId())).contains("REJECT population CODE_UNKNOWN 1 0 0");
            assertThat(held(program)).isEqualTo(held);

            Files.write(folder.resolve("population-20261102.csv"), changed(POPULATION.get(4)));
            RunResult next =
                    program.run("create-books", NIGHT, "population=" + folder.resolve("population-20261102.csv"));
            assertThat(program.jdbc()
                            .sql("select reasons[1] || ' ' || n.severity from quality.rejected_line r"
                                    + " join quality.notice n on n.delivery_id = r.delivery_id and n.line = r.line"
                                    + " where n.code = 'CODE_UNKNOWN'")
                            .query(String.class)
                            .list())
                    .as(next.english())
                    .containsExactly("CODE_UNKNOWN ERROR");
        }
    }

    @Test
    void aRuleInTheShadowIsCountedAndLeavesLineNoticeAndValueAlone() throws IOException {
        String card = "SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,MA_THE_BHYT,GT_THE_TU,GT_THE_DEN";
        Path file = Files.write(
                folder.resolve("insurance-20261101.csv"),
                List.of(card, "001090000001,Nguyễn Văn An,19900512,1,DN4010120000001,20270101,20261231"));
        Files.writeString(room.resolve("severities.yml"), "CARD_VALIDITY_REVERSED: SHADOW\n");
        try (TestProgram program = open()) {
            RunResult result = program.run("create-books", NIGHT, "insurance=" + file);

            assertThat(result.exit()).as(result.english()).isEqualTo(ExitCode.DONE);
            assertThat(program.count("select count(*) from quality.notice where code = 'CARD_VALIDITY_REVERSED'"))
                    .isZero();
            assertThat(program.count("select count(*) from registry.book where insurance_valid_from = '2027-01-01'"
                            + " and insurance_valid_to = '2026-12-31'"))
                    .isOne();
            assertThat(told(program, result.runId())).contains("shadow", "CARD_VALIDITY_REVERSED");
            assertThat(json(program, result.runId())).contains("CARD_VALIDITY_REVERSED");
        }
        Files.delete(room.resolve("severities.yml"));
        try (TestProgram program = open()) {
            RunResult result = standardize(program, false);

            assertThat(changes(program, result.runId()))
                    .contains(
                            "NOTICE insurance CARD_VALIDITY_REVERSED 1 lines come, 0 go",
                            "STATEMENT insurance insurance_valid_from 0 0 1",
                            "BOOK  insurance_valid_to 0 0 1");
            assertThat(program.count("select count(*) from registry.book where insurance_valid_from is not null"))
                    .isZero();
        }
    }

    /** The same line with another phone, so that it is read. */
    private static List<String> changed(String line) {
        return List.of(POPULATION.get(0) + ",DIEN_THOAI", line + ",0912345678");
    }

    private static List<String> changes(TestProgram program, long run) {
        RunReport report = program.bean(RunReports.class).find(run).orElseThrow();
        return report.changes().stream()
                .map(each -> each.scope().equals("NOTICE")
                        ? "%s %s %s %d lines come, %d go"
                                .formatted(
                                        each.scope(), each.source(), each.subject(), each.appeared(), each.vanished())
                        : "%s %s %s %d %d %d"
                                .formatted(
                                        each.scope(),
                                        each.source(),
                                        each.subject(),
                                        each.changed(),
                                        each.appeared(),
                                        each.vanished()))
                .toList();
    }

    private static String told(TestProgram program, long run) {
        return new RunText(Language.EN)
                .text(program.bean(RunReports.class).find(run).orElseThrow());
    }

    private static String json(TestProgram program, long run) {
        return Json.text(program.bean(RunReports.class).find(run).orElseThrow());
    }

    private static String held(TestProgram program) {
        return program.jdbc()
                .sql("select string_agg(s::text, '\n' order by statement_id) from source.statement s")
                .query(String.class)
                .single();
    }

    private RunResult deliver(TestProgram program) {
        return program.run("create-books", NIGHT, "population=" + folder.resolve("population-20261101.csv"));
    }

    private static RunResult standardize(TestProgram program, boolean dry) {
        return program.runs().run(new RunRequest("standardize-books", NIGHT, List.of(), dry));
    }

    private TestProgram open() {
        return TestProgram.open(folder.resolve("home"), database, room);
    }

    private void edit(String file, String... pairs) throws IOException {
        TestRoom.edit(room.resolve(file), pairs);
    }
}
