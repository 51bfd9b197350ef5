package vn.healthbook.generate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a generated city back, with its own way of counting physical lines. */
final class CityFiles {

    /** A row by column; "" where there is no such column. */
    record Row(Map<String, String> values) {
        String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    /** A data line of a delivery: where it starts and what it says by column. */
    record DataLine(String night, String file, int line, Row values) {
        String at() {
            return night + "/" + file + ":" + line;
        }
    }

    private final Path city;

    CityFiles(Path city) {
        this.city = city;
    }

    static CityFiles of(CityPlan plan, Path city) throws IOException {
        new CityGenerator(plan).write(city);
        return new CityFiles(city);
    }

    List<Path> deliveries() throws IOException {
        try (Stream<Path> files = Files.walk(city)) {
            return files.filter(
                            f -> Files.isRegularFile(f) && city.relativize(f).startsWith("night-" + nightOf(f)))
                    .sorted()
                    .toList();
        }
    }

    String fileNames() throws IOException {
        return String.join(
                " ",
                deliveries().stream().map(f -> city.relativize(f).toString()).toList());
    }

    /** Hash over the names and bytes of all files. */
    String hash() throws IOException {
        try (Stream<Path> files = Files.walk(city)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(city.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Row> truth(String file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (CSVRecord row : parse(Files.readString(city.resolve("truth").resolve(file)))) {
            rows.add(new Row(row.toMap()));
        }
        return rows;
    }

    /** Truth of each line by "night/file:line". */
    Map<String, Row> truthByLine() throws IOException {
        Map<String, Row> byLine = new HashMap<>();
        for (Row row : truth("line.csv")) {
            String at = row.get("night") + "/" + row.get("file") + ":" + row.get("line");
            if (byLine.put(at, row) != null) {
                throw new AssertionError("told twice: " + at);
            }
        }
        return byLine;
    }

    List<DataLine> dataLines() throws IOException {
        List<DataLine> lines = new ArrayList<>();
        for (Path file : deliveries()) {
            lines.addAll(dataLines(file));
        }
        return lines;
    }

    /** A record goes on while its quotes are open; an empty line outside quotes is no record. */
    private static List<DataLine> dataLines(Path file) throws IOException {
        List<DataLine> found = new ArrayList<>();
        String[] physical = Files.readString(file).split("\n", -1);
        int start = 0;
        StringBuilder record = new StringBuilder();
        for (int i = 1; i < physical.length; i++) {
            if (record.isEmpty()) {
                if (physical[i].isEmpty()) {
                    continue;
                }
                start = i + 1;
            }
            record.append(record.isEmpty() ? "" : "\n").append(physical[i]);
            if (record.chars().filter(c -> c == '"').count() % 2 == 0) {
                CSVRecord row = parse(physical[0] + "\n" + record).get(0);
                found.add(new DataLine(nightOf(file), String.valueOf(file.getFileName()), start, new Row(row.toMap())));
                record.setLength(0);
            }
        }
        return found;
    }

    private static String nightOf(Path file) {
        return String.valueOf(file.getParent()).replaceAll(".*night-", "");
    }

    private static List<CSVRecord> parse(String text) {
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
