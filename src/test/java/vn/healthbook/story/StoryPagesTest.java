package vn.healthbook.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import vn.healthbook.TestProgram;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.report.Language;
import vn.healthbook.report.RunPage;

/** Pages of whole stories: well-formed, in both languages, and not one value of a person on them. */
class StoryPagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ordinary-night",
                "broken-extract",
                "died-before-last-visit",
                "twins-apart",
                "two-clinics-one-visit",
                "corrected-reject-comes-back"
            })
    void showNoValueOfAnyInputFile(String name, @TempDir Path home) throws Exception {
        Story story = new Story(Path.of("sample-data", name));
        Set<String> values = values(story.folder());
        assertThat(values).hasSizeGreaterThan(10);
        List<String> shown = new ArrayList<>();
        try (TestProgram program = TestProgram.open(home, TestDatabases.fresh(), Story.jobs())) {
            for (Story.Step step : story.steps()) {
                program.run(step.job(), step.date(), step.inputs());
            }
            RunPage pages = program.bean(RunPage.class);
            List<Long> runs = program.jdbc()
                    .sql("select run_id from batch.run")
                    .query(Long.class)
                    .list();
            assertThat(runs).hasSizeGreaterThanOrEqualTo(story.steps().size());
            for (long run : runs) {
                assertThat(pages.file(run)).as("written when the run ended").exists();
                for (Language language : Language.values()) {
                    String page = Files.readString(pages.write(run, language));
                    assertThat(wellFormed(page)).isEqualTo("html");
                    assertThat(page)
                            .contains("lang=\"" + language.tag() + "\"")
                            .doesNotContain("<script", "http:", "https:");
                    values.stream().filter(page::contains).forEach(value -> shown.add(run + " " + value));
                }
            }
        }
        assertThat(shown).isEmpty();
    }

    private static String wellFormed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)))
                .getDocumentElement()
                .getTagName();
    }

    /**
     * Every cell of every input that could name a person, a number or a day, dates also as people write them. Short codes are not among them, nor the dates that stand in
     * the names of the files, which pages show.
     */
    private static Set<String> values(Path folder) throws IOException {
        Set<String> values = new TreeSet<>();
        Set<String> dates = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .filter(each -> !each.endsWith("run.csv"))
                    .toList()) {
                dates.add(String.valueOf(file.getFileName()).replaceAll("\\D*(\\d+-)?|\\.csv", ""));
                try (CSVParser rows = CSVFormat.DEFAULT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
                    for (CSVRecord row : readable(rows)) {
                        row.forEach(cell -> add(values, cell.strip()));
                    }
                }
            }
        }
        values.removeAll(dates);
        dates.forEach(date -> values.remove(iso(date)));
        values.removeIf(value -> value.matches("[A-Z_]+"));
        return values;
    }

    /** A broken file is read as far as it goes. */
    private static List<CSVRecord> readable(CSVParser rows) {
        List<CSVRecord> read = new ArrayList<>();
        try {
            rows.forEach(read::add);
        } catch (IllegalStateException | java.io.UncheckedIOException broken) {
            assertThat(read).isNotEmpty();
        }
        return read;
    }

    private static void add(Set<String> values, String cell) {
        if (cell.length() >= 6) {
            values.add(cell);
        }
        if (cell.matches("(19|20)\\d{6}.*")) {
            values.add(iso(cell));
            values.add(cell.substring(6, 8) + "/" + cell.substring(4, 6) + "/" + cell.substring(0, 4));
        }
    }

    private static String iso(String date) {
        return date.length() < 8
                ? date
                : date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6, 8);
    }
}
