package vn.healthbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.TestDatabases;

/** An invented person twice in the register, and an insured one without a number who may be either: a steward decides, and changes her mind. */
class ReviewCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private final DatabaseAddress database = TestDatabases.fresh();

    private Typed type(String... arguments) {
        return Typed.type(database, folder.resolve("home"), arguments);
    }

    private Typed decide(String word, String pair) {
        Typed typed =
                type("review", word, pair, "--by", "Nguyen Van Kiem", "--reason", "asked her", "--date", "2026-11-02");
        assertThat(typed.exit()).as(word + " " + typed.err()).isZero();
        return typed;
    }

    private JsonNode machine(String pair) throws Exception {
        return JSON.readTree(type("review", "show", pair, "--format", "json").out());
    }

    private String truth() throws Exception {
        return JSON.readTree(type("db", "hash", "--format", "json").out())
                .get("truth")
                .asString();
    }

    private List<String> waiting() throws Exception {
        List<String> pairs = new ArrayList<>();
        for (JsonNode each :
                JSON.readTree(type("review", "list", "--format", "json").out())) {
            pairs.add(each.get("review").asString());
        }
        return pairs;
    }

    @Test
    void aStewardDecidesAndAllFollows() throws Exception {
        Typed loaded = type(
                "run",
                "create-books",
                "--date",
                "2026-11-01",
                "--input",
                "population=" + file("population", """
                        SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_TT,MAXA_CU_TRU
                        001190000005,Trần Thị Bình,19900101,2,00340,00340
                        001190000006,Trần Thị Bình,19900101,2,00340,00340
                        """),
                "--input",
                "insurance=" + file("insurance", """
                        MA_BHXH,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_CU_TRU
                        0121042506,Trần Thị Bình,19900101,2,00340
                        """));
        assertThat(loaded.exit()).as(loaded.err()).isZero();
        String before = truth();
        List<String> pairs = waiting();
        assertThat(pairs).hasSize(2);
        assertThat(type("review", "list").out()).contains(pairs).contains("insurance", "population");

        String shown = type("review", "show", pairs.get(0)).out();
        assertThat(shown)
                .contains("Trần Thị Bình", "001190000005", "population-20261101.csv", "insurance-20261101.csv", "=");
        JsonNode machine = machine(pairs.get(0));
        assertThat(machine.get("waits").asBoolean()).isTrue();
        assertThat(machine.get("agreement").get("full_name").asString()).isEqualTo("agrees");

        String book = machine(pairs.get(1)).get("other").get("book").asString();
        assertThat(decide("same", pairs.get(1)).out())
                .as("where the two belong now")
                .contains(" belongs to book " + book + ".")
                .doesNotContain("Still waiting", "apply-decisions");
        assertThat(waiting()).isEmpty();
        String same = truth();
        assertThat(same).isNotEqualTo(before);
        JsonNode settled = JSON.readTree(
                type("review", "show", pairs.get(1), "--format", "json").out());
        assertThat(settled.get("record").get("tier").asString()).isEqualTo("DECISION");
        assertThat(settled.get("record").get("book"))
                .isEqualTo(settled.get("other").get("book"));
        assertThat(decide("same", pairs.get(1)).err()).contains("Nothing new");

        decide("undo", pairs.get(1));
        assertThat(truth()).isEqualTo(before);
        assertThat(waiting()).isEqualTo(pairs);

        assertThat(decide("different", pairs.get(0)).out()).contains("Still waiting", pairs.get(1));
        decide("different", pairs.get(1));
        assertThat(waiting()).isEmpty();
        JsonNode alone = JSON.readTree(
                type("review", "show", pairs.get(1), "--format", "json").out());
        assertThat(alone.get("record").get("tier").asString()).isEqualTo("ANCHOR");
        decide("undo", pairs.get(0));
        decide("same", pairs.get(1));
        decide("undo", pairs.get(1));
        decide("undo", pairs.get(1));
        assertThat(truth()).isEqualTo(before);
        assertThat(type("review", "list", "--decided").out()).contains("Nguyen Van Kiem", "asked her", "two persons");
    }

    @Test
    void saysWhatIsWrongWithWhatWasTyped() {
        assertThat(type("review", "show", "12").exit()).isEqualTo(2);
        assertThat(type("review", "show", "12-345").exit()).isEqualTo(2);
        assertThat(type("review", "same", "12-345", "--by", "Kiem", "--reason", "x")
                        .exit())
                .isEqualTo(2);
        assertThat(type("review", "same", "12-345", "--by", " ", "--reason", "x")
                        .exit())
                .isEqualTo(2);
        assertThat(type("deliveries", "hold", "77", "--by", "Kiem", "--reason", "x")
                        .exit())
                .isEqualTo(2);
        Typed letters = type("deliveries", "show", "1,234");
        assertThat(letters.exit()).isEqualTo(2);
        assertThat(letters.err()).contains("\"1,234\" is no number: ID takes digits only");
        assertThat(type("review", "list").err()).contains("Nothing waits");
    }

    private static String file(String layout, String text) throws Exception {
        return Files.writeString(folder.resolve(layout + "-20261101.csv"), text).toString();
    }
}
