package vn.healthbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.report.Language;

/** What the README says is what the program does. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    @Test
    void staysShort() throws Exception {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void namesOnlyCommandsThatExist() throws Exception {
        List<String> commands = commands();
        assertThat(commands).hasSizeGreaterThan(12);
        for (String command : commands) {
            CommandLine line = CommandLines.commandLine(
                    new HealthbookCommand(new Terminal(System.in, System.out, System.err, Map.of(), Language.EN)));
            assertThat(line.parseArgs(words(command)).subcommands()).as(command).isNotEmpty();
        }
    }

    @Test
    void showsTheOutputOfARealRun(@TempDir Path home) throws Exception {
        String text = Files.readString(README);
        String command = commands().stream()
                .filter(line -> line.contains("sample-data/ordinary-night"))
                .findFirst()
                .orElseThrow();
        int start = text.indexOf("```text\nRun 1  create-books") + "```text\n".length();
        String pasted = text.substring(start, text.indexOf("```", start));
        String[] arguments = words(command.replace(".healthbook-story", home.toString()));
        Typed typed = Typed.type(TestDatabases.fresh(), arguments);
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(withoutTimes(typed.out())).isEqualTo(withoutTimes(pasted));
    }

    private static List<String> commands() throws Exception {
        List<String> commands = new ArrayList<>();
        boolean inside = false;
        StringBuilder joined = new StringBuilder();
        for (String line : Files.readAllLines(README)) {
            if (line.startsWith("```")) {
                inside = line.equals("```sh");
            } else if (inside) {
                joined.append(line.replaceFirst("\\s*#.*$", "").strip());
                if (joined.toString().endsWith("\\")) {
                    joined.setLength(joined.length() - 1);
                } else {
                    if (joined.toString().startsWith("./healthbook")) {
                        commands.add(joined.toString());
                    }
                    joined.setLength(0);
                }
            }
        }
        return commands;
    }

    private static String[] words(String command) {
        return command.replaceFirst("^\\./healthbook\\s+", "").split("\\s+");
    }

    /** Seconds differ from machine to machine, and with them the width of their column. */
    private static String withoutTimes(String output) {
        return output.lines()
                .map(line -> line.replaceAll("\\d+\\.\\d( s)?", "#")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList()
                .toString();
    }
}
