package vn.healthbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;

/** The commands as an operator types them, on a small invented city that one run has loaded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class CityOnADatabaseTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private DatabaseAddress database = TestDatabases.fresh();
    private JsonNode run = JSON.createObjectNode();
    private String bookNumber = "";
    private String citizenNumber = "";

    private Typed type(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return Typed.type(database, all.toArray(String[]::new));
    }

    private Typed load(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "run",
                "create-books",
                "--date",
                "2026-11-01",
                "--input",
                "population=" + folder.resolve("city/night-1/population-20261101.csv"),
                "--input",
                "insurance=" + folder.resolve("city/night-1/insurance-20261101.csv"),
                "--format",
                "json"));
        all.addAll(List.of(more));
        return type(all.toArray(String[]::new));
    }

    @BeforeAll
    void loadACity() throws Exception {
        new CityGenerator(new CityPlan(300, 11, 1, LocalDate.of(2026, 11, 1))).write(folder.resolve("city"));
        Typed dry = load("--dry-run");
        assertThat(dry.exit()).as(dry.err()).isZero();
        assertThat(JSON.readTree(dry.out()).get("dryRun").asBoolean()).isTrue();
        long would = JSON.readTree(dry.out()).get("books").get("created").asLong();
        Typed loaded = load();
        assertThat(loaded.exit()).as(loaded.err()).isZero();
        run = JSON.readTree(loaded.out());
        assertThat(run.get("books").get("created").asLong()).isEqualTo(would).isPositive();
        List<String> acknowledged =
                type("deliveries", "ack", delivery("population")).out().lines().toList();
        bookNumber = acknowledged.stream()
                .filter(line -> line.contains(",created,HB"))
                .findFirst()
                .orElseThrow()
                .split(",")[2];
        citizenNumber = JSON.readTree(
                        type("book", bookNumber, "--format", "json").out())
                .get("fields")
                .get("citizen_id")
                .asString();
    }

    private String delivery(String layout) {
        for (JsonNode each : run.get("deliveries")) {
            if (each.get("layout").asString().equals(layout)) {
                return each.get("delivery").asString();
            }
        }
        throw new AssertionError("no delivery of " + layout);
    }

    @Test
    void printsARunAsTheContractSays() {
        assertThat(run.propertyNames())
                .startsWith("run", "job", "status", "exitCode", "date", "seconds")
                .contains("steps", "deliveries", "books", "gates", "notices");
        assertThat(run.get("status").asString()).isEqualTo("DONE");
        assertThat(run.get("exitCode").asInt()).isZero();
        assertThat(run.get("date").asString()).isEqualTo("2026-11-01");
        assertThat(run.get("steps").get(0).propertyNames()).startsWith("name", "status", "read", "written", "seconds");
        assertThat(run.get("deliveries").get(0).propertyNames())
                .startsWith(
                        "delivery",
                        "layout",
                        "sender",
                        "file",
                        "asOf",
                        "sha256",
                        "read",
                        "created",
                        "updated",
                        "unchanged",
                        "duplicate",
                        "rejected",
                        "parked");
        assertThat(run.get("books").propertyNames()).startsWith("created", "updated", "closed", "waitingForReview");
        assertThat(run.get("notices").get(0).propertyNames()).startsWith("code", "severity", "rows");
    }

    @Test
    void countsTheRecordsLeftToReview() throws Exception {
        DatabaseAddress own = TestDatabases.fresh();
        String at = folder.resolve("own").toString();
        List<String> words = new ArrayList<>(List.of("run", "create-books", "--format", "json", "--home", at));
        for (String layout : List.of("population", "insurance")) {
            words.addAll(List.of("--input", layout + "=" + twins(layout)));
        }
        Typed typed = Typed.type(own, words.toArray(String[]::new));
        assertThat(typed.exit()).as(typed.err()).isZero();
        try (Connection connection = own.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(distinct record_id) from registry.link_review")) {
            row.next();
            assertThat(row.getLong(1)).isPositive();
            assertThat(JSON.readTree(typed.out())
                            .get("books")
                            .get("waitingForReview")
                            .asLong())
                    .isEqualTo(row.getLong(1));
        }
    }

    /** An invented person twice in the register, and an insured one without a number who may be either. */
    private static Path twins(String layout) throws Exception {
        return Files.writeString(
                folder.resolve(layout + "-20261101.csv"),
                layout.equals("population")
                        ? "SO_CCCD,SO_CMND,HO_TEN,NGAY_SINH,GIOI_TINH,MA_QUOCTICH,MA_TINH_DKKS,MA_DANTOC,NHOM_MAU,DIEN_THOAI,"
                                + "DIA_CHI_TT,MAXA_TT,MAXA_CU_TRU\n"
                                + "001190000005,,Trần Thị Bình,19900101,2,000,01,01,,,,00340,00340\n"
                                + "001190000006,,Trần Thị Bình,19900101,2,000,01,01,,,,00340,00340\n"
                        : "MA_BHXH,MA_THE_BHYT,GT_THE_TU,GT_THE_DEN,MA_DKBD,HO_TEN,NGAY_SINH,GIOI_TINH,SO_CCCD,DIEN_THOAI,"
                                + "MAXA_CU_TRU\n"
                                + "0121042506,,,,,Trần Thị Bình,19900101,2,,,00340\n");
    }

    @Test
    void everyDeliveryBalances() throws Exception {
        for (JsonNode each : run.get("deliveries")) {
            long fates = 0;
            for (String fate : List.of("created", "updated", "unchanged", "duplicate", "rejected", "parked")) {
                fates += each.get(fate).asLong();
            }
            assertThat(each.get("read").asLong()).isEqualTo(fates).isPositive();
        }
    }

    @Test
    void acknowledgesEveryRecordInOrder() throws Exception {
        List<String> rows =
                type("deliveries", "ack", delivery("population")).out().lines().toList();
        assertThat(rows.get(0)).isEqualTo("line,fate,book_number,notices");
        List<Integer> lines = rows.stream()
                .skip(1)
                .map(row -> Integer.valueOf(row.split(",")[0]))
                .toList();
        assertThat(lines).isSorted().doesNotHaveDuplicates();
        try (var delivered = Files.lines(folder.resolve("city/night-1/population-20261101.csv"))) {
            assertThat(lines)
                    .hasSize((int) delivered.filter(line -> !line.isBlank()).count() - 1);
        }
        assertThat(rows)
                .filteredOn(row -> row.matches("\\d+,(parked|rejected),.*"))
                .allMatch(row -> row.split(",", -1)[2].isEmpty());
    }

    @Test
    void leavesFilesOnlyTheirOwnerMayRead() throws Exception {
        Path acknowledgement = folder.resolve("home/outputs/deliveries/" + delivery("population") + "/acknowledgement-"
                + delivery("population") + ".csv");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(acknowledgement)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(acknowledgement))
                .isEqualTo(type("deliveries", "ack", delivery("population")).out());
    }

    @Test
    void drawsAPageThatNeedsNoNetworkAndNoScript() throws Exception {
        String number = run.get("run").asString();
        String page = Files.readString(folder.resolve("home/outputs/runs/" + number + "/run-" + number + ".html"));
        assertThat(page)
                .contains("<html lang=")
                .contains("<th scope=\"col\"")
                .contains("Done")
                .doesNotContain("RUNNING");
        assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain("<script").doesNotContain("http");
        assertThat(page).doesNotContain(citizenNumber);
    }

    @Test
    void showsABookWithItsFortyEightFields() throws Exception {
        JsonNode book =
                JSON.readTree(type("book", bookNumber, "--format", "json").out());
        assertThat(book.get("fields").size()).isEqualTo(48);
        assertThat(book.get("links").size()).isPositive();
        String text = type("book", bookNumber.toLowerCase(Locale.ROOT), "--lang", "vi")
                .out();
        assertThat(text)
                .contains("Sổ " + bookNumber)
                .contains("Họ, chữ đệm và tên")
                .contains("bản ghi gốc của sổ")
                .doesNotContain("ANCHOR")
                .contains(citizenNumber);
    }

    @Test
    void asksForACitizenNumberAndNeverRepeatsIt() {
        List<String> home = List.of("--home", folder.resolve("home").toString());
        Typed found =
                Typed.type(Typed.environment(database), citizenNumber + "\n", "book", "-", home.get(0), home.get(1));
        assertThat(found.exit()).as(found.err()).isZero();
        assertThat(found.out()).contains(bookNumber);
        Typed unknown =
                Typed.type(Typed.environment(database), "001000000000\n", "book", "-", home.get(0), home.get(1));
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).doesNotContain("001000000000");
    }

    @Test
    void saysWhereAValueComesFrom() throws Exception {
        JsonNode evidence = JSON.readTree(type("book", bookNumber, "--why", "full_name", "--format", "json")
                .out());
        JsonNode first = evidence.get(0);
        assertThat(first.get("verdict").asString()).isEqualTo("wins");
        assertThat(first.get("file").asString()).isEqualTo("population-20261101.csv");
        assertThat(first.get("asOf").asString()).isEqualTo("2026-11-01");
        int line = first.get("line").asInt();
        List<String> delivered = Files.readAllLines(folder.resolve("city/night-1/population-20261101.csv"));
        JsonNode book =
                JSON.readTree(type("book", bookNumber, "--format", "json").out());
        assertThat(delivered.get(line - 1).toLowerCase(Locale.ROOT))
                .contains(book.get("fields").get("citizen_id").asString().replaceFirst("^0+", ""));
        assertThat(first.get("value").asString())
                .isEqualTo(book.get("fields").get("full_name").asString());
    }

    @Test
    void sameCommandAgainHasNothingNewToDoAndChangesNoHash() throws Exception {
        JsonNode before = JSON.readTree(type("db", "hash", "--format", "json").out());
        Typed again = load();
        assertThat(again.exit()).isZero();
        assertThat(again.err()).contains("Nothing new");
        JsonNode after = JSON.readTree(type("db", "hash", "--format", "json").out());
        assertThat(after).isEqualTo(before);
        assertThat(before.get("tables").size()).isEqualTo(18);
    }

    @Test
    void sameTruthInAnotherOrderOfDeliveries() throws Exception {
        DatabaseAddress other = TestDatabases.fresh();
        String at = folder.resolve("other").toString();
        for (String layout : List.of("insurance", "population")) {
            Typed typed = Typed.type(
                    other,
                    "run",
                    "create-books",
                    "--date",
                    "2026-11-01",
                    "--input",
                    layout + "=" + folder.resolve("city/night-1/" + layout + "-20261101.csv"),
                    "--home",
                    at);
            if (layout.equals("population")) {
                // every insurance book finds its register entry at once: a mass change that a person has to allow
                assertThat(typed.exit()).isEqualTo(3);
                assertThat(typed.err()).contains("runs approve 2");
                approve(other, at, "changed-books");
                assertThat(Typed.type(other, "runs", "restart", "2", "--home", at)
                                .exit())
                        .isZero();
            } else {
                assertThat(typed.exit()).as(typed.err()).isZero();
            }
        }
        JsonNode here = JSON.readTree(type("db", "hash", "--format", "json").out());
        JsonNode there = JSON.readTree(Typed.type(other, "db", "hash", "--format", "json", "--home", at)
                .out());
        assertThat(there.get("truthTables")).isEqualTo(here.get("truthTables"));
        assertThat(there.get("hash")).isNotEqualTo(here.get("hash"));
    }

    private static void approve(DatabaseAddress where, String home, String gate) {
        Typed typed = Typed.type(
                where,
                "runs",
                "approve",
                "2",
                "--gate",
                gate,
                "--by",
                "Trưởng nhóm",
                "--reason",
                "lần nạp đầu",
                "--home",
                home);
        assertThat(typed.exit()).as(typed.err()).isZero();
    }

    @Test
    void listsRunsNewestFirst() throws Exception {
        JsonNode runs = JSON.readTree(type("runs", "list", "--format", "json").out());
        assertThat(runs.size()).isGreaterThan(1);
        for (int i = 1; i < runs.size(); i++) {
            assertThat(runs.get(i).get("run").asLong())
                    .isLessThan(runs.get(i - 1).get("run").asLong());
        }
        assertThat(runs.get(0).propertyNames()).startsWith("run", "job", "status", "exitCode", "date", "seconds");
    }

    @Test
    void refusesWhatDoesNotExist() {
        for (String[] words : new String[][] {
            {"runs", "show", "999999"},
            {"runs", "restart", "999999"},
            {"runs", "abandon", "999999"},
            {"deliveries", "ack", "999999"},
            {"book", "HB000000000000"},
            {"book", bookNumber, "--why", "shoe_size"}
        }) {
            Typed typed = type(words);
            assertThat(typed.exit()).as(String.join(" ", words)).isEqualTo(2);
            assertThat(typed.err()).doesNotContain("Exception");
        }
    }

    @Test
    void findsOutWhetherTheServerKeepsWhatIsCommitted() throws SQLException {
        Typed doctor = type("doctor");
        String fsync;
        try (Connection connection = database.connect();
                ResultSet shown = connection.createStatement().executeQuery("show fsync")) {
            shown.next();
            fsync = shown.getString(1);
        }
        assertThat(doctor.out())
                .containsPattern((fsync.equals("on") ? "OK" : "!!") + ".* fsync = " + fsync)
                .contains(folder.resolve("home").toString());
        assertThat(doctor.exit()).isEqualTo(doctor.out().contains("!!") ? 2 : 0);
    }
}
