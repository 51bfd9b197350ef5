package vn.healthbook.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The first night's extracts as other programs save them: the population as a workbook, insurance in a packed file. */
final class Packed {

    private static final String POPULATION = "population-20261101";
    private static final String INSURANCE = "insurance-20261101";

    private Packed() {}

    static Path folder(Path city) {
        return city.resolve("packed");
    }

    static void write(Path city) throws IOException {
        Path night = city.resolve("night-1");
        Path folder = Files.createDirectories(folder(city));
        workbook(night.resolve(POPULATION + ".csv"), folder.resolve(POPULATION + ".xlsx"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(INSURANCE + ".zip")))) {
            zip.putNextEntry(new ZipEntry(INSURANCE + ".csv"));
            Files.copy(night.resolve(INSURANCE + ".csv"), zip);
        }
    }

    /** A layout that reads the workbook as the layout of the extract reads the text. */
    static void addLayout(Path room) throws IOException {
        Path layouts = room.resolve("layouts");
        List<String> lines = Files.readAllLines(layouts.resolve("population.yml")).stream()
                .filter(line -> !line.startsWith("separator:") && !line.startsWith("charset:"))
                .map(line -> line.replace("layout: population", "layout: population-sheet")
                        .replace("format: csv", "format: xlsx"))
                .toList();
        Files.write(layouts.resolve("population-sheet.yml"), lines);
    }

    private static void workbook(Path text, Path file) throws IOException {
        try (CSVParser rows = CSVParser.parse(text, StandardCharsets.UTF_8, CSVFormat.RFC4180);
                OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "healthbook", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Danh sách");
            int row = 0;
            for (CSVRecord record : rows) {
                for (int column = 0; column < record.size(); column++) {
                    sheet.value(row, column, record.get(column));
                }
                row++;
            }
        }
    }
}
