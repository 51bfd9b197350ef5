package vn.healthbook.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.TestRoom;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.TestDatabases;

/** Ward codes of before and after 2025-07-01 in one night: all end in today's codes, and the old ones are kept. */
class WardsOfTwoTimesTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);
    private static final List<String> POPULATION = List.of(
            "SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_TT,MAXA_CU_TRU",
            "001090000001,Nguyễn Văn An,19900512,1,00001,00001",
            "001090000002,Trần Văn Bình,19900513,1,00004,00004",
            "001090000003,Lê Văn Cường,19900514,1,00007,00004",
            "001090000004,Phạm Văn Dũng,19900515,1,00001,99999");
    private static final List<String> INSURANCE = List.of(
            "MA_BHXH,HO_TEN,NGAY_SINH,GIOI_TINH,SO_CCCD,MAXA_CU_TRU",
            "0120000001,Nguyễn Văn An,19900512,1,001090000001,00097",
            "0120000004,Phạm Văn Dũng,19900515,1,001090000004,00070",
            "0120000005,Vũ Văn Giang,19900516,1,001090000005,00004",
            "0120000006,Bùi Văn Hải,19900517,1,001090000006,00001",
            "0120000007,Ngô Văn Khoa,19900518,1,001090000007,97");

    @Test
    void endInTodaysCodesWithTheOldOnesKept(@TempDir Path folder) throws IOException {
        Path population = Files.write(folder.resolve("population-20250630.csv"), POPULATION);
        Path insurance = Files.write(folder.resolve("insurance-20261101.csv"), INSURANCE);
        try (TestProgram program =
                TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), Path.of("sample-data/jobs"))) {
            assertThat(program.run("create-books", NIGHT, "population=" + population, "insurance=" + insurance)
                            .exit())
                    .isEqualTo(ExitCode.DONE);

            assertThat(program.jdbc().sql("""
                                    select concat_ws(' ', full_name, '|', permanent_ward_code, '|', current_ward_code, '|', legacy_admin_code)
                                    from registry.book order by citizen_id""").query(String.class).list())
                    .containsExactly(
                            "Nguyễn Văn An | 00097 | 00097 | 01-001-00001",
                            // 00004 was Trúc Bạch and is Ba Đình: the code lives on, the ward does not
                            "Trần Văn Bình | 00004 | 00004 | 01-001-00004",
                            // cut over several: the main one is proposed
                            "Lê Văn Cường | 00008 | 00004 | 01-001-00007",
                            "Phạm Văn Dũng | 00097 | 00070 | 01-001-00001",
                            "Vũ Văn Giang | | 00004 |",
                            "Bùi Văn Hải | | 00097 | 01-001-00001",
                            "Ngô Văn Khoa | | 00097 |");
            assertThat(program.jdbc().sql("""
                                    select concat_ws(' ', split_part(d.file_name, '-', 1), n.line, n.code, n.field)
                                    from quality.notice n join batch.delivery d using (delivery_id)
                                    where n.code like 'WARD%' order by d.file_name, n.line, n.code""").query(String.class).list())
                    .containsExactly(
                            "insurance 5 WARD_FROM_OTHER_LIST current_ward_code",
                            "insurance 6 WARD_LOST_ZEROS current_ward_code",
                            "population 4 WARD_SPLIT permanent_ward_code",
                            "population 5 WARD_UNKNOWN current_ward_code");
        }
    }

    /** A sender that writes codes of the old list after it ended says so in its layout. */
    @Test
    void areReadWithTheListThatTheLayoutNames(@TempDir Path folder) throws IOException {
        Path jobs = TestRoom.copyOf(Path.of("sample-data/jobs"), folder.resolve("jobs"));
        Path layout = jobs.resolve("layouts/population.yml");
        Files.writeString(
                layout, Files.readString(layout).replace("extent: full", "extent: full\nwards: 2025-06-30\n#"));
        Path population = Files.write(folder.resolve("population-20261101.csv"), POPULATION);
        try (TestProgram program = TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), jobs)) {
            assertThat(program.run("create-books", NIGHT, "population=" + population)
                            .exit())
                    .isEqualTo(ExitCode.DONE);

            assertThat(program.jdbc()
                            .sql(
                                    "select concat_ws(' ', permanent_ward_code, legacy_admin_code) from registry.book order by citizen_id")
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "00097 01-001-00001", "00004 01-001-00004", "00008 01-001-00007", "00097 01-001-00001");
            assertThat(program.count("select count(*) from quality.notice where code = 'WARD_FROM_OTHER_LIST'"))
                    .isZero();
        }
    }

    /** 00004 was Trúc Bạch and is Ba Đình: the same letters say two things, whichever file comes first. */
    @Test
    void makeTwoStatementsOfOneLineInAnyOrder(@TempDir Path folder) throws IOException {
        Path then = Files.write(folder.resolve("population-20250630.csv"), POPULATION.subList(0, 3));
        Path now = Files.write(folder.resolve("population-20261101.csv"), POPULATION.subList(0, 3));
        try (TestProgram program =
                TestProgram.open(folder.resolve("home"), TestDatabases.fresh(), Path.of("sample-data/jobs"))) {
            TruthContent inOrder = truth(program, then, now);
            assertThat(program.count("select count(*) from source.statement where raw like '%00004%'"))
                    .isEqualTo(2);
            assertThat(program.count("select count(*) from source.statement where raw like '%00001%'"))
                    .as("a code that never named another ward")
                    .isOne();
            assertThat(truth(program, now, then).difference(inOrder)).isEmpty();
        }
    }

    /** A sender's layout that is corrected between two files, and the files in both orders. */
    @Test
    void makeTwoStatementsOfOneLineUnderTwoListsThatALayoutNames(@TempDir Path folder) throws IOException {
        Path former = TestRoom.copyOf(Path.of("sample-data/jobs"), folder.resolve("former"));
        TestRoom.edit(former.resolve("layouts/population.yml"), "extent: full", "extent: full\nwards: 2025-06-30\n#");
        Path first = Files.write(folder.resolve("population-20261101.csv"), POPULATION.subList(0, 3));
        Path second = Files.write(folder.resolve("population-20261102.csv"), POPULATION.subList(0, 3));
        DatabaseAddress database = TestDatabases.fresh();
        try (TestProgram old = TestProgram.open(folder.resolve("home"), database, former);
                TestProgram today = TestProgram.open(folder.resolve("home"), database, Path.of("sample-data/jobs"))) {
            EmptyRegistry.make(today.jdbc());
            old.run("create-books", NIGHT, "population=" + first);
            today.run("create-books", NIGHT.plusDays(1), "population=" + second);
            TruthContent inOrder = TruthContent.of(today.jdbc());
            EmptyRegistry.make(today.jdbc());
            today.run("create-books", NIGHT, "population=" + second);
            old.run("create-books", NIGHT.plusDays(1), "population=" + first);
            assertThat(TruthContent.of(today.jdbc()).difference(inOrder)).isEmpty();
            assertThat(today.count("select count(*) from registry.book where legacy_admin_code = '01-001-00004'"))
                    .isOne();
        }
    }

    private static TruthContent truth(TestProgram program, Path... files) {
        EmptyRegistry.make(program.jdbc());
        for (int i = 0; i < files.length; i++) {
            assertThat(program.run("create-books", NIGHT.plusDays(i), "population=" + files[i])
                            .exit())
                    .isEqualTo(ExitCode.DONE);
        }
        return TruthContent.of(program.jdbc());
    }
}
