package vn.healthbook.truth;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds the notices of a registry against those that the invented city planted: per code, how many lines should have drawn it, how many did, and
 * how many drew it for no planted reason. Lines that were known already or came twice are not judged a second time and are left out.
 */
public final class NoticeTruth {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /** The city plants what single lines show; these are about several lines or about whole files. */
    private static final Set<String> NOT_OF_LINES = Set.of("RETURNED_FROM_DEATH");

    /** One code in figures. */
    public static final class Tally {
        int planted;
        int found;
        int elsewhere;

        @Override
        public String toString() {
            return "planted " + planted + ", found " + found + ", found elsewhere " + elsewhere;
        }
    }

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    private NoticeTruth() {}

    public static NoticeTruth of(JdbcClient jdbc, Path city) throws IOException {
        Set<String> judged = new HashSet<>(jdbc.sql("""
                        select d.file_name || ':' || l.line from quality.delivery_line l join batch.delivery d using (delivery_id)
                        where l.fate not in ('unchanged', 'duplicate')""").query(String.class).list());
        Set<String> drawn = new HashSet<>(jdbc.sql("""
                        select distinct d.file_name || ':' || n.line || ':' || n.code
                        from quality.notice n join batch.delivery d using (delivery_id) where n.line is not null""").query(String.class).list());
        NoticeTruth truth = new NoticeTruth();
        Set<String> planted = new HashSet<>();
        try (Reader text = Files.newBufferedReader(city.resolve("truth/notice.csv"), StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(text)) {
            for (CSVRecord row : rows) {
                String line = row.get("file") + ":" + row.get("line");
                if (judged.contains(line) && planted.add(line + ":" + row.get("code"))) {
                    truth.judge(row.get("code"), line, drawn);
                }
            }
        }
        for (String one : drawn) {
            String line = one.substring(0, one.lastIndexOf(':'));
            String code = one.substring(one.lastIndexOf(':') + 1);
            if (judged.contains(line) && !planted.contains(one) && !NOT_OF_LINES.contains(code)) {
                truth.tally(code).elsewhere++;
                truth.wrong.add(code + " was not planted in " + line);
            }
        }
        return truth;
    }

    private void judge(String code, String line, Set<String> drawn) {
        tally(code).planted++;
        if (drawn.contains(line + ":" + code)) {
            tally(code).found++;
        } else {
            wrong.add(code + " was not found in " + line);
        }
    }

    private Tally tally(String code) {
        return tallies.computeIfAbsent(code, name -> new Tally());
    }

    public Map<String, Tally> tallies() {
        return tallies;
    }

    /** Each planted code that was not found, each found one that was not planted. */
    public List<String> wrong() {
        return wrong;
    }
}
