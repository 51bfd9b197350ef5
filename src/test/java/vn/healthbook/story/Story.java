package vn.healthbook.story;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One folder of {@code sample-data/}: {@code run.csv} (date, job, exit, inputs; one run a line, inputs {@code layout=file} parted by spaces), the
 * files it names, and {@code expected/*.csv}.
 */
record Story(Path folder) {

    private static final Path SAMPLES = Path.of("sample-data");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setRecordSeparator('\n')
            .get();

    /** @param inputs {@code layout=path} each */
    record Step(LocalDate date, String job, int exit, String[] inputs) {}

    /** The columns a reader of the story wants to see, and the rows that should stand in them. */
    record Table(String name, List<String> columns, List<List<String>> rows) {}

    static List<Story> list() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("run.csv")))
                    .sorted()
                    .map(Story::new)
                    .toList();
        }
    }

    /** The practice room. */
    static Path jobs() {
        return SAMPLES.resolve("jobs");
    }

    List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        try (CSVParser rows = parse(folder.resolve("run.csv"))) {
            for (CSVRecord row : rows) {
                String[] inputs = Arrays.stream(row.get("inputs").split(" "))
                        .map(input -> input.replaceFirst("=", "=" + folder + "/"))
                        .toArray(String[]::new);
                steps.add(new Step(
                        LocalDate.parse(row.get("date")), row.get("job"), Integer.parseInt(row.get("exit")), inputs));
            }
        }
        return steps;
    }

    List<Table> expected() throws IOException {
        List<Table> tables = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("expected"))) {
            for (Path file : files.sorted().toList()) {
                try (CSVParser rows = parse(file)) {
                    String name = String.valueOf(file.getFileName()).replace(".csv", "");
                    List<String> columns = rows.getHeaderNames();
                    tables.add(new Table(
                            name, columns, rows.stream().map(CSVRecord::toList).toList()));
                }
            }
        }
        return tables;
    }

    private static CSVParser parse(Path file) throws IOException {
        Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        return FORMAT.parse(text);
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
