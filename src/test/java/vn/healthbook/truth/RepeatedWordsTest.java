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
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunResult;

/** What is said once more in a later extract was first said on an earlier day, whichever of the two arrives first. */
class RepeatedWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final List<List<Integer>> ORDERS = List.of(
            List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));
    private static final String EVENTS =
            "MA_SU_KIEN,LOAI_SU_KIEN,NGAY_SU_KIEN,SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_CU_TRU,MA_SU_KIEN_HUY\n";
    private static final String PEOPLE = "SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,DIEN_THOAI,MAXA_TT,MAXA_CU_TRU\n";

    /** Two residence events of one day: the list that said one of them first decides which is the later word. */
    @Test
    void anEventRepeatedInALaterListKeepsItsDay(@TempDir Path folder) throws Exception {
        String left = "E1,MOVED_OUT,20261103,001050000301,Phạm Mạnh Cường,19500220,1,00004,\n";
        String back = "E2,RETURNED,20261103,001050000301,Phạm Mạnh Cường,19500220,1,00004,\n";
        List<String> lists = List.of(
                "resident-events=" + file(folder, "resident-events-20261105.csv", EVENTS + left),
                "resident-events=" + file(folder, "resident-events-20261106.csv", EVENTS + back),
                "resident-events=" + file(folder, "resident-events-20261107.csv", EVENTS + left));
        sameInAnyOrder(folder, "reconcile-residents", lists);
    }

    /** A name that comes back: who held the number first keeps it. */
    @Test
    void aRegisterThatReturnsToAnEarlierWordIsTheSameWhateverArrivesLast(@TempDir Path folder) throws Exception {
        String lan = "001190000401,Nguyễn Thị Lan,19900105,2,,00004,00004\n";
        String hoa = "001190000401,Trần Thị Hoa,19900105,2,0912345678,00004,00004\n";
        List<String> registers = List.of(
                "population=" + file(folder, "population-20260101.csv", PEOPLE + lan),
                "population=" + file(folder, "population-20260201.csv", PEOPLE + hoa),
                "population=" + file(folder, "population-20260301.csv", PEOPLE + lan));
        sameInAnyOrder(folder, "create-books", registers);
    }

    private static void sameInAnyOrder(Path folder, String job, List<String> files) {
        String people = "population=sample-data/died-before-last-visit/population-20261101.csv";
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            run(program, "create-books", 0, people);
            run(program, job, 1, files.toArray(String[]::new));
            TruthContent atOnce = TruthContent.of(program.jdbc());
            for (List<Integer> order : ORDERS) {
                EmptyRegistry.make(program.jdbc());
                run(program, "create-books", 0, people);
                for (int i = 0; i < order.size(); i++) {
                    run(program, job, i + 1, files.get(order.get(i)));
                }
                assertThat(atOnce.difference(TruthContent.of(program.jdbc())))
                        .as("first: all at once, second: " + order)
                        .isEmpty();
            }
        }
    }

    private static void run(TestProgram program, String job, int day, String... inputs) {
        RunResult result = program.run(job, DAY.plusDays(day), inputs);
        assertThat(result.exit()).as(job + " " + result.english()).isEqualTo(ExitCode.DONE);
    }

    private static Path file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
