package vn.healthbook.benchmark.peer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import vn.healthbook.field.CodeLists;
import vn.healthbook.field.FieldColumn;
import vn.healthbook.field.RowStandardizer;
import vn.healthbook.field.StandardField;
import vn.healthbook.field.StandardRow;
import vn.healthbook.layout.DateOrder;
import vn.healthbook.layout.Layout;
import vn.healthbook.person.PersonClaim;

/** Cleans one line, asks whether its person is known, and says what is to be written: the values by the names of the parameters. */
final class PersonProcessor
        implements ItemProcessor<Row, Map<String, Object>>, ChunkListener<Row, Map<String, Object>> {

    private final Layout layout;
    private final RowStandardizer standardizer;
    private final People people;
    private final Numbers numbers;
    private final int delivery;
    private final Set<String> keysOfChunk = new HashSet<>();
    private int record;

    PersonProcessor(Layout layout, CodeLists codes, LocalDate asOf, People people, Numbers numbers, int delivery) {
        this.layout = layout;
        this.standardizer = new RowStandardizer(
                codes,
                layout.source(),
                layout.columns().stream()
                        .map(column -> new FieldColumn(
                                column.field(),
                                column.required(),
                                column.dates().stream().map(DateOrder::pattern).toList()))
                        .toList(),
                asOf);
        this.people = people;
        this.numbers = numbers;
        this.delivery = delivery;
    }

    @Override
    public Map<String, Object> process(Row row) {
        StandardRow standard = standardizer.standardize(row.values());
        Map<String, Object> item = new HashMap<>();
        item.put("delivery_id", delivery);
        item.put("record", ++record);
        item.put("line", row.line());
        item.put("source", layout.source());
        item.put("statement_id", null);
        if (standard.rejected()) {
            return fated(item, Writers.Route.LINE, "rejected");
        }
        String key = standard.recordKey();
        if (!keysOfChunk.add(key) || people.isHeld(layout.source(), key)) {
            return fated(item, Writers.Route.LINE, "duplicate");
        }
        long number = numbers.nextRecord();
        item.put("statement_id", number);
        item.put("record_id", number);
        item.put("record_key", key);
        item.put("layout", layout.name());
        String raw = String.join("\u001f", row.values());
        item.put("raw", raw);
        item.put("raw_hash", UUID.nameUUIDFromBytes(raw.getBytes(StandardCharsets.UTF_8)));
        put(standard.claim(), item);
        for (StandardField field : Writers.STATED) {
            item.put(field.column(), standard.value(field));
        }
        return decide(standard, item);
    }

    private static void put(PersonClaim claim, Map<String, Object> item) {
        item.put("consistent", claim.citizenIdConsistent());
        item.put("name_key", claim.nameKey());
        item.put("given_key", claim.givenKey());
        item.put("ward_code", claim.wardCode());
    }

    /** Whose line it is; a register's line under a good number of its own is asked for nobody else. */
    private Map<String, Object> decide(StandardRow row, Map<String, Object> item) {
        PersonClaim claim = row.claim();
        boolean population = layout.source().equals("population");
        if (!population || row.recordKey().startsWith("P:")) {
            List<People.Known> found = people.findByNumber(claim);
            String tier = "CITIZEN_NUMBER";
            boolean agrees = found.size() == 1 && found.get(0).isNamedLike(claim);
            if (!agrees) {
                List<People.Known> alike = people.findByPerson(claim);
                agrees = alike.size() == 1 && found.isEmpty();
                found = alike.isEmpty() ? found : alike;
                tier = "DEMOGRAPHICS";
            }
            if (!found.isEmpty()) {
                item.put("tier", tier);
                item.put("candidate_id", found.get(0).recordId());
                item.put("book_id", found.get(0).bookId());
                return agrees
                        ? fated(item, Writers.Route.JOIN, "created")
                        : fated(item, Writers.Route.REVIEW, "parked");
            }
            if (!population && row.recordKey().startsWith("P:")) {
                return fated(item, Writers.Route.PARKED, "parked");
            }
        }
        item.put("tier", "ANCHOR");
        item.put("book_id", numbers.nextBook());
        item.put("state", population ? "ACTIVE" : "PROVISIONAL");
        item.put("book_citizen_id", claim.citizenIdConsistent() ? claim.citizenId() : null);
        return fated(item, Writers.Route.OPEN, "created");
    }

    private static Map<String, Object> fated(Map<String, Object> item, Writers.Route route, String fate) {
        item.put("route", route);
        item.put("fate", fate);
        return item;
    }

    @Override
    public void afterChunk(Chunk<Map<String, Object>> chunk) {
        keysOfChunk.clear();
    }
}
