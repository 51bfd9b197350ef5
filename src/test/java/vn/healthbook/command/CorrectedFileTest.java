package vn.healthbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.TestDatabases;

/** Delivery 1 has a line without a name; its reject file is corrected and named on the command line. All people are invented. */
class CorrectedFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER = "SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_TT,MAXA_CU_TRU\n";
    private static final String OTHER = "001190000005,Trần Thị Bình,19900101,2,00340,00340\n";

    @TempDir
    Path folder;

    private final DatabaseAddress database = TestDatabases.fresh();

    private Typed type(String... arguments) {
        return Typed.type(database, folder.resolve("home"), arguments);
    }

    private Typed load(String input) {
        Typed loaded = type("run", "create-books", "--date", "2026-11-20", "--input", "population=" + input);
        assertThat(loaded.exit()).as(loaded.err()).isZero();
        return loaded;
    }

    private JsonNode show(int delivery) {
        return JSON.readTree(
                type("deliveries", "show", "" + delivery, "--format", "json").out());
    }

    private JsonNode theCase() {
        JsonNode cases = show(1).get("rejects");
        assertThat(cases.size()).isOne();
        return cases.get(0);
    }

    /** The finding of this name in a delivery. */
    private static JsonNode notice(JsonNode shown, String code) {
        for (JsonNode each : shown.get("notices")) {
            if (each.get("code").asString().equals(code)) {
                return each;
            }
        }
        throw new AssertionError("no " + code);
    }

    /** What delivery 1 was sent back with, corrected, under the name it has in our outputs. */
    private Path corrected(String reference) throws IOException {
        String rejected = Files.readString(folder.resolve("home/outputs/deliveries/1/rejected-1.csv"));
        assertThat(rejected).contains(",HB_REF,HB_REASON\r\n", ",D1-L2,");
        return Files.writeString(
                folder.resolve("rejected-1.csv"),
                rejected.replace("001190000007,,", "001190000007,Lê Thị Mai,")
                        .replace(",D1-L2,", "," + reference + ","));
    }

    @BeforeEach
    void loadALineWithoutAName() throws IOException {
        load(file("population-20261101.csv", HEADER + OTHER + "001190000007,,19900303,2,00340,00340\n"));
        assertThat(theCase().get("closedBy").isNull()).isTrue();
    }

    @Test
    void hasTheDateOfItsOriginWhateverItsNameOrTheOperatorSays() throws IOException {
        String later = "001190000007,Lê Thị Mai Anh,19900303,2,00340,00340\n";
        load(file("population-20261110.csv", HEADER + OTHER + later));
        Path corrected = corrected("D1-L2");

        load(corrected.toString());
        assertThat(theCase().get("closedBy").asLong()).isEqualTo(3);
        assertThat(show(3).get("delivery").get("asOf").asString()).isEqualTo("2026-11-01");
        assertThat(load(corrected + "@2026-11-20").err()).contains("Nothing new");
        Path dated = Files.copy(corrected, folder.resolve("population-20261120.csv"));
        assertThat(load(dated.toString()).err()).contains("Nothing new");

        String book = type("deliveries", "ack", "2")
                .out()
                .lines()
                .filter(line -> line.startsWith("3,"))
                .findFirst()
                .orElseThrow()
                .split(",")[2];
        JsonNode fields =
                JSON.readTree(type("book", book, "--format", "json").out()).get("fields");
        assertThat(fields.get("full_name").asString()).as("said later").isEqualTo("Lê Thị Mai Anh");
    }

    @Test
    void hasTheDateOfItsOriginWhereverTheLinesOfOursStandInIt() throws IOException {
        Path corrected = corrected("D1-L2");
        String[] lines = Files.readString(corrected).split("\r\n");
        Path added = Files.writeString(
                folder.resolve("population-20261120.csv"),
                String.join("\r\n", lines[0], "001190000009,Phạm Thị Lan,19910101,2,00340,00340,,", lines[1], ""));

        load(added.toString());
        assertThat(show(2).get("delivery").get("asOf").asString()).isEqualTo("2026-11-01");
    }

    @Test
    void isRefusedWhenItsLinesComeFromDeliveriesOfSeveralDates() throws IOException {
        load(file("population-20261110.csv", HEADER + OTHER + "001190000008,,19900404,2,00340,00340\n"));
        Path corrected = corrected("D1-L2");
        Files.writeString(
                corrected, Files.readString(corrected) + "001190000008,Đỗ Thị Hoa,19900404,2,00340,00340,D2-L2,\r\n");

        Typed refused = type("run", "create-books", "--input", "population=" + corrected);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("deliveries [1, 2]").contains("Send each in a file of its own");
    }

    @Test
    void doesNotStayOpenWithoutAWordWhenASpreadsheetHasSpoiledTheReference() throws IOException {
        Path spoiled = corrected("1900-01-01 01:02");
        assertThat(type("run", "create-books", "--input", "population=" + spoiled)
                        .err())
                .as("its origin is not known")
                .contains("--input population=" + spoiled + "@2026-11-01");
        load(spoiled + "@2026-11-01");
        JsonNode shown = show(2);
        assertThat(shown.get("delivery").get("created").asLong()).isOne();
        assertThat(notice(shown, "REFERENCE_UNREADABLE").get("severity").asString())
                .isEqualTo("WARNING");
        assertThat(notice(shown, "REFERENCE_UNREADABLE").get("firstLine").asInt())
                .isEqualTo(2);
        assertThat(theCase().get("closedBy").isNull()).isTrue();
        assertThat(type("check", spoiled.toString(), "--layout", "population", "--format", "json")
                        .out())
                .contains("REFERENCE_UNREADABLE");

        load(corrected("1:2:00").toString());
        assertThat(theCase().get("closedBy").asLong())
                .as("the former form, as a spreadsheet saves it; the line itself is held already")
                .isEqualTo(3);
        assertThat(show(3).get("notices").toString()).doesNotContain("REFERENCE_UNREADABLE");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
