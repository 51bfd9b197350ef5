package vn.healthbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.TestDatabases;

/** A dry run keeps nothing but the names of the files it looked at, and hides nothing: a file that would be stopped is named with its fault, and the exit code is that of the real run. */
class DryRunTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path GOOD = Path.of("sample-data/newborn-gets-a-number/population-20261101.csv");

    @TempDir
    Path folder;

    private final DatabaseAddress database = TestDatabases.fresh();

    private Typed type(String... arguments) {
        return Typed.type(database, folder.resolve("home"), arguments);
    }

    @Test
    void aFileThatWouldBeRefusedIsNamedWithItsFault() throws IOException {
        Path bad = Files.writeString(folder.resolve("population-20261101.csv"), "a;b;c\n1;2;3\n");

        Typed dry = type("run", "create-books", "--dry-run", "--date", "2026-11-01", "--input", "population=" + bad);
        assertThat(dry.exit()).as(dry.err()).isEqualTo(3);
        assertThat(dry.err()).contains("Dry run done: no delivery would pass its gate");
        assertThat(dry.out()).contains("Delivery 1 (population-20261101.csv) would be stopped. HEADER_MISSING: ");
        assertThat(type("runs", "show", "1").out()).contains("would be stopped. HEADER_MISSING: ");
        assertThat(type("deliveries", "list").out())
                .as("what a dry run looks at is its own")
                .doesNotContain("population-20261101.csv");

        Typed real = type("run", "create-books", "--date", "2026-11-01", "--input", "population=" + bad);
        assertThat(real.exit()).as(real.err()).isEqualTo(3);
        assertThat(real.out()).contains(" (population-20261101.csv) refused. HEADER_MISSING: ");
    }

    @Test
    void aFileThatWouldPassIsCountedBesideOneThatWouldNot() throws IOException {
        Path bad = Files.writeString(folder.resolve("insurance-20261101.csv"), "a;b;c\n1;2;3\n");

        Typed dry = type(
                "run",
                "create-books",
                "--dry-run",
                "--date",
                "2026-11-01",
                "--input",
                "population=" + GOOD,
                "--input",
                "insurance=" + bad);
        assertThat(dry.exit()).as(dry.err()).isZero();
        assertThat(dry.out())
                .contains("(insurance-20261101.csv) would be stopped. HEADER_MISSING: ")
                .doesNotContain(GOOD.getFileName() + ") would be stopped");
        assertThat(truth(database)).as("no book, no link").isEqualTo(truth(TestDatabases.fresh()));
    }

    /** The file is sent back to its sender; looking at it once more must not take away what it is sent back with. */
    @Test
    void whatARealRunHasStoppedStandsAsItStood() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(GOOD));
        String header = lines.remove(0);
        StringBuilder text = new StringBuilder(header).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        for (int i = 0; i < 3 * lines.size(); i++) {
            text.append("x")
                    .append(",".repeat(header.split(",", -1).length - 1))
                    .append('\n');
        }
        Path bad = Files.writeString(folder.resolve("population-20261101.csv"), text);
        String[] run = {"run", "create-books", "--date", "2026-11-01", "--input", "population=" + bad};

        assertThat(type(run).exit()).isEqualTo(3);
        String shown = type("deliveries", "show", "1").out();
        String rejects = type("deliveries", "rejects", "1").out();
        String told = type("runs", "show", "1").out();
        assertThat(rejects).isNotEmpty();

        Typed dry = type("run", "create-books", "--dry-run", "--date", "2026-11-01", "--input", "population=" + bad);
        assertThat(dry.exit()).as(dry.err()).isEqualTo(3);
        assertThat(dry.out()).contains("would be stopped. More than gate \"rejected\" allows");
        assertThat(type("deliveries", "show", "1").out()).isEqualTo(shown);
        assertThat(type("deliveries", "rejects", "1").out()).isEqualTo(rejects);
        assertThat(type("runs", "show", "1").out()).isEqualTo(told);

        assertThat(type("deliveries", "release", "2", "--by", "Kiem", "--reason", "as a dry run has named it")
                        .exit())
                .isZero();
        assertThat(type("deliveries", "show", "1").out()).contains("as a dry run has named it");
    }

    private String truth(DatabaseAddress of) {
        String home = folder.resolve("home").toString();
        return JSON.readTree(Typed.type(of, "db", "hash", "--format", "json", "--home", home)
                        .out())
                .get("truth")
                .asString();
    }
}
