package vn.healthbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.TestDatabases;

/** What {@code deliveries show} tells beyond the name of the fault. All people are invented. */
class RefusedDeliveryTest {

    @TempDir
    Path folder;

    private final DatabaseAddress database = TestDatabases.fresh();

    private Typed type(String... arguments) {
        return Typed.type(database, folder.resolve("home"), arguments);
    }

    /** A night without files has its work all the same. */
    @Test
    void isTakenByTheNextNightOfItsDateWhenSomebodyReleasesIt() throws Exception {
        StringBuilder nameless = new StringBuilder("SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_TT,MAXA_CU_TRU\n")
                .append("001190000005,Trần Thị Bình,19900101,2,00340,00340\n");
        for (int day = 10; day < 16; day++) {
            nameless.append("0011900000%1$d,,199001%1$d,2,00340,00340\n".formatted(day));
        }
        Path inbox = Files.createDirectories(folder.resolve("home/inbox/population"));
        Files.writeString(inbox.resolve("population-20261101.csv"), nameless);
        String[] night = {"nightly", "--date", "2026-11-01"};

        assertThat(type(night).exit()).isEqualTo(3);
        assertThat(type(night).exit()).as("nothing lies there").isZero();
        assertThat(type("deliveries", "release", "1", "--by", "Kiem", "--reason", "known")
                        .exit())
                .isZero();
        Typed taken = type(night);
        assertThat(taken.exit()).as(taken.err()).isZero();
        assertThat(type("deliveries", "list", "--format", "json").out()).contains("APPLIED");
        assertThat(type(night).err()).contains("Nothing new to do");
    }

    @Test
    void namesTheColumnThatOnlyTheWholeFileTells() throws Exception {
        StringBuilder american = new StringBuilder("SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_TT,MAXA_CU_TRU\n");
        for (int day = 13; day < 23; day++) {
            american.append("0011900000%1$d,Trần Thị Bình,12/%1$d/1990,2,00340,00340\n".formatted(day));
        }
        Path dates = Files.writeString(folder.resolve("population-20261101.csv"), american);
        Path font = Files.writeString(folder.resolve("insurance-20261101.csv"), """
                MA_BHXH,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_CU_TRU
                0121042506,NguyÔn V¨n Hïng,19900101,1,00340
                0121042507,TrÇn ThÞ Thñy,19900102,2,00340
                0121042508,Lª §×nh B×nh,19900103,1,00340
                """);

        Typed run = type("run", "create-books", "--input", "population=" + dates, "--input", "insurance=" + font);
        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(type("deliveries", "show", "1").out())
                .contains("DATE_ORDER_WRONG")
                .contains("Column NGAY_SINH writes dates as MM/dd/yyyy; declare dates: [MM/dd/yyyy].");
        assertThat(type("deliveries", "show", "2").out())
                .contains("CHARSET_UNCLEAR")
                .contains("HO_TEN: typed in TCVN3; declare charset: TCVN3 for each of these columns.");
    }
}
