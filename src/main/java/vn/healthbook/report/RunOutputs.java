package vn.healthbook.report;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.healthbook.book.ReportTask;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** What a run leaves as files: acknowledgement and reject file of each delivery it applied. Written again, they are the same. */
@Component
class RunOutputs implements ReportTask {

    private static final Sql DELIVERIES = Sql.named("report/list_applied_deliveries");

    private final SqlRunner sql;
    private final DeliveryFiles files;

    RunOutputs(SqlRunner sql, DeliveryFiles files) {
        this.sql = sql;
        this.files = files;
    }

    @Override
    public void run(long run) {
        sql.query(DELIVERIES, Map.of("run", run)).query(Long.class).list().forEach(files::write);
    }
}
