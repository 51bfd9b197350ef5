package vn.healthbook.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunResult;

/** A mistyped year in a line of the police contradicts the book; it must stop nobody's night. */
class DeathBeforeBirthTest {

    private static final Path POPULATION = Path.of("sample-data/died-before-last-visit/population-20261101.csv");
    private static final String HEADER =
            "MA_SU_KIEN,LOAI_SU_KIEN,NGAY_SU_KIEN,SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_CU_TRU,MA_SU_KIEN_HUY\n";

    @Test
    void isFlaggedUntilOneOfTheTwoDatesIsCorrected(@TempDir Path folder) throws Exception {
        Path typo = Files.writeString(
                folder.resolve("resident-events-20261107.csv"),
                HEADER + "E301,DIED,19261103,001050000301,Phạm Mạnh Cường,,1,00004,\n");
        Path correction = Files.writeString(
                folder.resolve("resident-events-20261108.csv"),
                HEADER + "E301,DIED,20261103,001050000301,Phạm Mạnh Cường,,1,00004,\n");
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            run(program, "create-books", "2026-11-01", "population=" + POPULATION);
            run(program, "reconcile-residents", "2026-11-07", "resident-events=" + typo);
            assertThat(
                            program.count(
                                    "select count(*) from registry.contradiction where kind = 'DEATH_BEFORE_BIRTH' and event_key = 'E301'"))
                    .isOne();

            run(program, "reconcile-residents", "2026-11-08", "resident-events=" + correction);
            assertThat(program.count("select count(*) from registry.contradiction"))
                    .isZero();
            assertThat(
                            program.count(
                                    "select count(*) from registry.book where life_status = 'DECEASED' and life_status_date = '2026-11-03'"))
                    .isOne();
        }
    }

    private static void run(TestProgram program, String job, String date, String input) {
        RunResult result = program.run(job, LocalDate.parse(date), input);
        assertThat(result.exit()).as(result.english()).isEqualTo(ExitCode.DONE);
    }
}
