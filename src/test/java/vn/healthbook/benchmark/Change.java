package vn.healthbook.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** What happens to people between two extracts: a new phone, another address or clinic, a corrected name. */
final class Change {

    private final List<String> header;

    Change(String header) {
        this.header = List.of(header.split(",", -1));
    }

    /** @param nth turns the changes through */
    String of(String record, long nth) throws IOException {
        List<String> values = new ArrayList<>(
                CSVParser.parse(record, CSVFormat.DEFAULT).getRecords().get(0).toList());
        switch ((int) (nth % 3)) {
            case 0 -> set(values, "DIEN_THOAI", "09" + String.format("%08d", 10_000_000 + nth * 7919 % 80_000_000));
            case 1 -> {
                set(values, "DIA_CHI_TT", "Số " + nth % 300 + ", ngõ mới " + nth % 77);
                set(values, "MA_DKBD", "01" + String.format("%03d", 1 + nth % 30));
            }
            default -> set(values, "HO_TEN", corrected(values.get(header.indexOf("HO_TEN"))));
        }
        return CSVFormat.DEFAULT.format(values.toArray());
    }

    private void set(List<String> values, String column, String value) {
        int at = header.indexOf(column);
        if (at >= 0) {
            values.set(at, value);
        }
    }

    /** A middle name that was left out, or one too many. */
    private static String corrected(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split(" ", -1)));
        if (words.size() > 3) {
            words.remove(1);
        } else {
            words.add(1, "Minh");
        }
        return String.join(" ", words);
    }
}
