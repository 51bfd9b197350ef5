package vn.healthbook.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.jdbc.core.RowMapper;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/**
 * Reads the rows of a statement page by page in the order of a unique number ({@code :from} exclusive, {@code :size} rows). Its position is
 * the number of the last row handed out; nobody may change the rows before it.
 */
public final class KeysetReader<T> implements ItemStreamReader<T> {

    private static final String AFTER = "keyset.after";
    private static final int PAGE = 5_000;

    private final SqlRunner sql;
    private final Sql statement;
    private final RowMapper<T> mapper;
    private final ToLongFunction<T> key;
    private final Deque<T> page = new ArrayDeque<>();
    private long fetched;
    private long after;
    private boolean ended;

    public KeysetReader(SqlRunner sql, String statement, RowMapper<T> mapper, ToLongFunction<T> key) {
        this.sql = sql;
        this.statement = Sql.named(statement);
        this.mapper = mapper;
        this.key = key;
    }

    @Override
    public void open(ExecutionContext context) {
        page.clear();
        ended = false;
        after = context.getLong(AFTER, 0L);
        fetched = after;
    }

    @Override
    public @Nullable T read() {
        if (page.isEmpty() && !ended) {
            fetch();
        }
        T next = page.poll();
        if (next != null) {
            after = key.applyAsLong(next);
        }
        return next;
    }

    private void fetch() {
        long run = CurrentRun.id();
        if (fetched == 0) {
            sql.analyze(statement);
        }
        List<T> rows = sql.query(statement, Map.of("run", run, "from", fetched, "size", PAGE))
                .query(mapper)
                .list();
        page.addAll(rows);
        ended = rows.size() < PAGE;
        if (!rows.isEmpty()) {
            fetched = key.applyAsLong(rows.get(rows.size() - 1));
        }
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(AFTER, after);
    }
}
