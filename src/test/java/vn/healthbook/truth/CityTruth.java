package vn.healthbook.truth;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds a registry against the truth of the invented city it was filled from: goes from every delivered line through its statement and its
 * record to the book, and asks whose book it is. Shares nothing with the jobs but the tables.
 */
public final class CityTruth {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final String LINES = """
            select d.file_name, l.line, l.fate,
                case when not s.statement_id = any (r.set_aside) and b.state in ('ACTIVE', 'PROVISIONAL', 'CLOSED') then b.book_id end as book_id
            from quality.delivery_line l
            join batch.delivery d on d.delivery_id = l.delivery_id
            left join source.statement s on s.source = l.source and s.statement_id = l.statement_id
            left join source.record r on r.record_id = s.record_id
            left join registry.link k on k.record_id = r.record_id
            left join registry.book b on b.book_id = k.book_id
            """;

    private static final String UNBALANCED = """
            select d.file_name || ': ' || d.state || ' ' || coalesce(d.records, -1) || ' records, ' || count(l.record) || ' fates'
            from batch.delivery d
            left join quality.delivery_line l on l.delivery_id = d.delivery_id
            group by d.delivery_id
            having d.state <> 'APPLIED' or d.records <> count(l.record)
            """;

    /** Held, but neither in a book nor where somebody would find it. */
    private static final String NOWHERE = """
            select r.source || ' record ' || r.record_id
            from source.record r
            where not r.is_gone
                and not exists (select 1 from registry.link k where k.record_id = r.record_id)
                and not exists (select 1 from registry.link_review w where w.record_id = r.record_id)
                and not exists (
                    select 1 from source.statement s
                    join quality.delivery_line l on l.source = s.source and l.statement_id = s.statement_id and l.fate = 'parked'
                    where s.record_id = r.record_id)
            """;

    /**
     * Of so many lines one may wait where the truth said linked, in a smaller city none: by chance somebody else has the same name, birth date,
     * sex and ward, or an error gave them this person's number. The truth knows only the person of the line; who reads both records cannot tell.
     */
    private static final int LINES_PER_NAMESAKE = 100_000;

    private final Map<String, Long> figures = new TreeMap<>();
    private final List<String> waiting = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Map<Long, Set<String>> personsOfBook = new HashMap<>();
    private final Map<String, Set<Long>> booksOfPerson = new HashMap<>();

    /** What happened to a line; no book when its person waits. */
    private record Outcome(String fate, @Nullable Long book) {}

    private CityTruth() {}

    public static CityTruth of(JdbcClient jdbc, Path city) throws IOException {
        CityTruth truth = new CityTruth();
        jdbc.sql(UNBALANCED).query(String.class).list().forEach(delivery -> truth.violation("unbalanced", delivery));
        jdbc.sql(NOWHERE)
                .query(String.class)
                .list()
                .forEach(record -> truth.violation("neither in a book nor waiting", record));
        Map<String, Outcome> outcomes = new HashMap<>();
        jdbc.sql(LINES).query(row -> {
            outcomes.put(
                    row.getString("file_name") + ":" + row.getInt("line"),
                    new Outcome(row.getString("fate"), row.getObject("book_id", Long.class)));
        });
        try (Reader text = Files.newBufferedReader(city.resolve("truth/line.csv"), StandardCharsets.UTF_8);
                CSVParser lines = FORMAT.parse(text)) {
            for (CSVRecord line : lines) {
                truth.judge(line, outcomes.get(line.get("file") + ":" + line.get("line")));
            }
        }
        if (truth.waiting.size() > outcomes.size() / LINES_PER_NAMESAKE) {
            truth.waiting.forEach(line -> truth.violation("linked but waits", line));
        }
        truth.judgeBooks();
        return truth;
    }

    public List<String> violations() {
        return violations;
    }

    /** Lines by what was expected of them and what became of them, and violations by kind. */
    public Map<String, Long> figures() {
        return figures;
    }

    private void judge(CSVRecord line, @Nullable Outcome outcome) {
        boolean comesAgain = line.get("faults").contains("FILE_REPEATED");
        if (outcome == null) {
            if (!comesAgain) {
                violation("without fate", describe(line));
            }
            return;
        }
        String expected = line.get("expected");
        Long book = outcome.book();
        String became = outcome.fate().equals("rejected") || outcome.fate().equals("duplicate")
                ? outcome.fate()
                : book == null ? "waits" : "linked";
        figures.merge(expected + " -> " + became, 1L, Long::sum);
        if (line.get("faults").contains("_OF_PARENT") || line.get("faults").contains("_OF_TWIN")) {
            figures.merge("borrowed number or card -> " + became, 1L, Long::sum);
        }
        if (book != null) {
            personsOfBook.computeIfAbsent(book, key -> new HashSet<>()).add(line.get("person_id"));
            if (expected.equals("linked")) {
                booksOfPerson
                        .computeIfAbsent(line.get("person_id"), key -> new HashSet<>())
                        .add(book);
            }
        }
        boolean right = switch (expected) {
            case "linked" -> became.equals("linked") || became.equals("duplicate");
            case "review_or_parked" -> became.equals("waits") || became.equals("duplicate");
            case "rejected" -> became.equals("rejected");
            default -> !became.equals("rejected");
        };
        if (expected.equals("linked") && became.equals("waits")) {
            waiting.add(describe(line));
        } else if (!right) {
            violation(expected + " but " + became, describe(line));
        }
    }

    private void judgeBooks() {
        personsOfBook.forEach((book, persons) -> {
            if (persons.size() > 1) {
                violation("two persons in one book", "book " + book + ": persons " + persons);
            }
        });
        booksOfPerson.forEach((person, books) -> {
            if (books.size() > 1) {
                violation("one person in two books", "person " + person + ": books " + books);
            }
        });
        figures.put("books with lines", (long) personsOfBook.size());
        figures.put("persons linked as expected", (long) booksOfPerson.size());
    }

    private void violation(String kind, String what) {
        figures.merge("VIOLATED " + kind, 1L, Long::sum);
        violations.add(kind + ": " + what);
    }

    private static String describe(CSVRecord line) {
        Map<String, String> said = new LinkedHashMap<>(line.toMap());
        said.remove("night");
        return said.toString();
    }
}
