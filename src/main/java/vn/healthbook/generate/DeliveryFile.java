package vn.healthbook.generate;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** One CSV file being written (UTF-8, comma, LF, header row); tells the truth about each line with its physical line number. */
final class DeliveryFile implements Closeable {

    static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final int LINES_BETWEEN_BLANKS = 10;

    private final Truth truth;
    private final List<String> header;
    private final int night;
    private final String name;
    private final @Nullable Fault fileFault;
    private final boolean blankLines;
    private final CSVPrinter printer;
    private int nextLine = 2;
    private int records;

    /** @param blankLines leaves a blank line after every tenth record: blank lines are not records, but they are lines */
    DeliveryFile(Path file, String[] header, int night, Truth truth, @Nullable Fault fileFault, boolean blankLines)
            throws IOException {
        this.truth = truth;
        this.header = List.of(header);
        this.night = night;
        this.name = String.valueOf(file.getFileName());
        this.fileFault = fileFault;
        this.blankLines = blankLines;
        this.printer = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), FORMAT);
        printer.printRecord((Object[]) header);
    }

    void write(Line line) {
        try {
            Set<Fault> faults = line.faults();
            if (fileFault != null) {
                faults = EnumSet.of(fileFault);
                faults.addAll(line.faults());
            }
            truth.line(night, name, nextLine, line, faults, PlantedCodes.of(header, line));
            printer.printRecord(line.values());
            nextLine += 1 + lineBreaks(line.values());
            records++;
            if (blankLines && records % LINES_BETWEEN_BLANKS == 0) {
                printer.println();
                nextLine++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lineBreaks(List<String> values) {
        int breaks = 0;
        for (String value : values) {
            for (int at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) {
                breaks++;
            }
        }
        return breaks;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
