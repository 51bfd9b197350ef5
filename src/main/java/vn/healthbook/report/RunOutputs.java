package vn.healthbook.report;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import vn.healthbook.book.ReportTask;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/**
 * What a run leaves as files: acknowledgement and reject file of each delivery it applied, several side by side. Written again, they are the
 * same.
 */
@Component
class RunOutputs implements ReportTask {

    private static final Sql DELIVERIES = Sql.named("report/list_applied_deliveries");

    /** Each has a connection to itself; the pool has eight. */
    private static final int AT_ONCE = 4;

    private final SqlRunner sql;
    private final DeliveryFiles files;

    RunOutputs(SqlRunner sql, DeliveryFiles files) {
        this.sql = sql;
        this.files = files;
    }

    @Override
    public void run(long run) {
        List<Long> deliveries =
                sql.query(DELIVERIES, Map.of("run", run)).query(Long.class).list();
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(AT_ONCE, Runtime.getRuntime().availableProcessors()));
        try {
            CompletableFuture.allOf(deliveries.stream()
                            .map(delivery -> CompletableFuture.runAsync(() -> files.write(delivery), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }
    }
}
