package vn.healthbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.healthbook.command.Typed.type;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

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
}
