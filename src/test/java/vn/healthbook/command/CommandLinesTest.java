package vn.healthbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.healthbook.command.Typed.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {

    @Test
    void helpNamesEveryCommandInBothLanguages() {
        Typed english = type("--help");
        Typed vietnamese = type("--lang", "vi", "--help");
        for (String command : new String[] {
            "demo",
            "check",
            "run",
            "nightly",
            "runs",
            "deliveries",
            "review",
            "book",
            "generate",
            "rules",
            "doctor",
            "db",
            "serve"
        }) {
            assertThat(english.out()).containsPattern("(?m)^  " + command + " ");
            assertThat(vietnamese.out()).containsPattern("(?m)^  " + command + " ");
        }
        assertThat(english.exit()).isZero();
        assertThat(english.out()).contains("Usage: healthbook").contains("Exit codes");
        assertThat(vietnamese.out()).contains("Cách dùng: healthbook").contains("Mã thoát");
        assertThat(english.err()).isEmpty();
    }

    @Test
    void speaksTheLanguageOfTheEnvironment() {
        assertThat(type(Map.of("LANG", "vi_VN.UTF-8"), "", "--help").out()).contains("Cách dùng");
        assertThat(type(Map.of("LANG", "en_US.UTF-8"), "", "--help").out()).contains("Usage");
        // the launcher sets LC_ALL for file names only
        assertThat(type(Map.of("LC_ALL", "C.UTF-8", "LANG", "vi_VN"), "", "--help")
                        .out())
                .contains("Cách dùng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rnu",
                "run",
                "run create-books --dat 2026-11-01",
                "run create-books --date yesterday",
                "runs show x",
                "runs approve 1 --gate rejected",
                "db",
                "generate --people 10 --seed 1",
                "generate --people 1 --seed 1 --out target/none",
                "--format xml runs list",
                "--lang fr rules"
            })
    void wrongUsageEndsWithTwoAndSaysWhereHelpIs(String line) {
        Typed typed = type(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("--help");
        assertThat(typed.out()).isEmpty();
    }

    @Test
    void suggestsTheWordThatWasMeant() {
        assertThat(type("rns").err()).contains("Did you mean: runs?");
        assertThat(type("--lang", "vi", "runs", "shwo", "3").err()).contains("Có phải là: show?");
        assertThat(type("run", "create-bokos").err()).contains("Did you mean: create-books?");
        assertThat(type("rules", "explain", "NAME_MISING").err()).contains("NAME_MISSING");
    }

    @Test
    void takesGlobalOptionsBeforeAndAfterTheCommand() {
        Typed before = type("--format", "json", "--lang", "vi", "rules", "explain", "NAME_MISSING");
        Typed after = type("rules", "explain", "NAME_MISSING", "--format=json", "--lang=vi");
        assertThat(before.exit()).isZero();
        assertThat(after).isEqualTo(before);
        assertThat(before.out()).contains("\"code\" : \"NAME_MISSING\"");
    }

    @Test
    void explainsFindingsInTheLanguageOfTheReader() {
        assertThat(type("rules", "explain", "name-missing").out()).contains("What to do:");
        assertThat(type("--lang", "vi", "rules", "explain", "name-missing").out())
                .contains("Cách xử lý:");
    }

    @Test
    void listsAllMistakesOfTheOperatorsRoomWithFileAndLine(@TempDir Path room) throws Exception {
        Files.createDirectories(room.resolve("layouts"));
        Files.writeString(room.resolve("layouts/population.yml"), "layout: population\nsoruce: population\n");
        Files.writeString(room.resolve("nightly.yml"), "job: nightly\njobz:\n  - create-books\n");
        Typed typed = type("run", "nightly", "--jobs", room.toString());
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).containsPattern("population\\.yml:2: ").containsPattern("nightly\\.yml:2: ");
    }

    @Test
    void refusesMissingFilesAndUnknownLayoutsBeforeAnythingStarts(@TempDir Path home) {
        String at = home.resolve("home").toString();
        Typed missing = type("run", "create-books", "--input", "population=none-20261101.csv", "--home", at);
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("none-20261101.csv").doesNotContain("Exception");
        Typed layout = type("run", "create-books", "--input", "populaton=x.csv", "--home", at);
        assertThat(layout.exit()).isEqualTo(2);
        assertThat(layout.err()).contains("Did you mean: population?");
        assertThat(home.resolve("home")).doesNotExist();
    }

    @Test
    void refusesWhatAJobCannotDoBeforeAnythingStarts(@TempDir Path home) throws Exception {
        String at = home.resolve("home").toString();
        Path file = Files.writeString(home.resolve("population-20261101.csv"), "SO_CCCD\n");
        Typed dry = type("run", "nightly", "--dry-run", "--home", at);
        assertThat(dry.err()).contains("nightly is a chain of jobs and has no dry run; nothing was run");
        Typed idle = type("run", "standardize-books", "--input", "population=" + file, "--home", at);
        assertThat(idle.err()).contains("standardize-books reads no files; nothing was run");
        Typed aim = type("run", "withdraw-delivery", "--home", at);
        assertThat(aim.err()).contains("healthbook deliveries withdraw ID");
        assertThat(List.of(dry.exit(), idle.exit(), aim.exit())).containsOnly(2);
        assertThat(home.resolve("home")).doesNotExist();
        assertThat(type("runs", "list", "--limit", "0").err()).contains("--limit takes 1 or more");
    }

    @Test
    void refusesADatabaseThatDoesNotAnswer() {
        Typed typed = type("runs", "list", "--db", "jdbc:postgresql://127.0.0.1:1/none");
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("No connection").contains("HEALTHBOOK_DB_URL");
    }

    @Test
    void generatesTheSameCityTwice(@TempDir Path out) throws Exception {
        for (String name : new String[] {"one", "two"}) {
            Typed typed = type(
                    "generate",
                    "--people",
                    "40",
                    "--seed",
                    "5",
                    "--out",
                    out.resolve(name).toString());
            assertThat(typed.exit()).isZero();
        }
        Path file = Path.of("night-1", "population-20261101.csv");
        assertThat(Files.readString(out.resolve("one").resolve(file)))
                .isEqualTo(Files.readString(out.resolve("two").resolve(file)))
                .startsWith("SO_CCCD,");
    }
}
