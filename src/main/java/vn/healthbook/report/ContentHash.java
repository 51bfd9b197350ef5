package vn.healthbook.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.healthbook.sql.Sql;

/**
 * Two SHA-256 of what is held, blind to surrogate keys, run ids and technical times. The <em>whole</em> (history, deliveries, lines) is the
 * same after any interruption and recovery; the <em>truth</em> (books, identities, links, events as they stand) also for any order and
 * repetition of deliveries. Rows are hashed in a fixed order as they come from the database, each ended by a line feed.
 */
@Component
public class ContentHash {

    private static final int FETCH_ROWS = 2_000;

    /** Statement of {@code report/hash} or {@code report/truth} by the table it reads, in the order in which the hashes are combined. */
    private static final List<String> WHOLE = List.of(
            "source.statement",
            "source.record",
            "registry.book",
            "registry.book_history",
            "registry.identity",
            "registry.link",
            "registry.link_review",
            "registry.decision",
            "registry.visit",
            "registry.vaccination",
            "registry.life_event",
            "registry.contradiction",
            "batch.delivery",
            "batch.delivery_decision",
            "quality.delivery_line",
            "quality.notice",
            "quality.rejected_line",
            "quality.correction");

    private static final List<String> TRUTH = List.of(
            "registry.book",
            "registry.identity",
            "registry.link",
            "registry.link_review",
            "registry.visit",
            "registry.vaccination",
            "registry.life_event",
            "registry.contradiction");

    private final JdbcClient jdbc;
    private final TransactionTemplate oneView;

    public ContentHash(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.oneView = new TransactionTemplate(transactions);
        this.oneView.setReadOnly(true);
        this.oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Both hashes and those of the single tables.
     *
     * @param hash over {@code tables}
     * @param truth over {@code truthTables}
     */
    public record Result(String hash, String truth, Map<String, String> tables, Map<String, String> truthTables) {}

    /** All tables in one view of the database, in constant memory. */
    public Result compute() {
        Result result = oneView.execute(status -> {
            Map<String, String> whole = hashes("report/hash/", WHOLE);
            Map<String, String> truth = hashes("report/truth/", TRUTH);
            return new Result(combined(whole), combined(truth), whole, truth);
        });
        if (result == null) {
            throw new IllegalStateException("no result");
        }
        return result;
    }

    private Map<String, String> hashes(String folder, List<String> tables) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String table : tables) {
            hashes.put(table, hash(Sql.named(folder + table.substring(table.indexOf('.') + 1))));
        }
        return hashes;
    }

    private String hash(Sql rows) {
        MessageDigest digest = sha256();
        jdbc.sql(rows.text()).withFetchSize(FETCH_ROWS).query(row -> {
            digest.update(row.getString(1).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String combined(Map<String, String> hashes) {
        MessageDigest digest = sha256();
        hashes.forEach((table, hash) -> digest.update((table + " " + hash + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
