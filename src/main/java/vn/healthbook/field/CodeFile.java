package vn.healthbook.field;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One CSV file of {@code jobs/codes/}: UTF-8, comma, header line. Collects faults instead of stopping at the first. */
final class CodeFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final String name;
    private final List<CodeFault> faults;

    CodeFile(String name, List<CodeFault> faults) {
        this.name = name;
        this.faults = faults;
    }

    /** Takes one data record: its values in file order and its line, counted from 1. */
    interface Taker {
        void take(CSVRecord values, long line);
    }

    /** Reads the file, adds its bytes to the fingerprint, hands every record on. The header is handed to {@code header} first. */
    void read(CodeFiles files, MessageDigest fingerprint, HeaderTaker header, Taker taker) {
        byte[] bytes;
        try {
            bytes = files.read(name);
        } catch (IOException e) {
            fault("tệp không có hoặc không đọc được", "the file is missing or cannot be read");
            return;
        }
        fingerprint.update(name.getBytes(StandardCharsets.UTF_8));
        fingerprint.update((byte) 0);
        fingerprint.update(bytes);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            fault("tệp không phải UTF-8", "the file is not UTF-8");
            return;
        }
        parse(text.startsWith("\uFEFF") ? text.substring(1) : text, header, taker);
    }

    /** Looks at the header; false when the file cannot be used. */
    interface HeaderTaker {
        boolean accept(List<String> columns);
    }

    private void parse(String text, HeaderTaker header, Taker taker) {
        boolean first = true;
        int width = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (CSVRecord values : parser) {
                if (first) {
                    first = false;
                    width = values.size();
                    if (!header.accept(values.toList())) {
                        return;
                    }
                } else if (values.size() != width) {
                    fault(
                            parser.getCurrentLineNumber(),
                            "có " + values.size() + " giá trị cho " + width + " cột",
                            values.size() + " values under " + width + " columns");
                } else {
                    taker.take(values, parser.getCurrentLineNumber());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            fault("tệp không phải CSV", "the file is not CSV");
            return;
        }
        if (first) {
            fault("thiếu dòng tên cột", "the header line is missing");
        }
    }

    void fault(long line, String vietnamese, String english) {
        faults.add(new CodeFault(name, line, vietnamese, english));
    }

    /** A fault of the whole file. */
    void fault(String vietnamese, String english) {
        fault(0, vietnamese, english);
    }

    /** Reports every column that the header lacks. */
    boolean hasColumns(List<String> header, List<String> needed) {
        boolean complete = true;
        for (String column : needed) {
            if (!header.contains(column)) {
                fault(1, "thiếu cột " + column, "the column " + column + " is missing");
                complete = false;
            }
        }
        return complete;
    }

    /** A blank date is open; a wrong one is a fault and counts as open. */
    @Nullable
    LocalDate date(String text, long line) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            fault(line, "không phải ngày (yyyy-MM-dd): " + text, "not a date (yyyy-MM-dd): " + text);
            return null;
        }
    }
}
