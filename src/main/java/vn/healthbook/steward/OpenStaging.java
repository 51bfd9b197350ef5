package vn.healthbook.steward;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.Task;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** A run without deliveries still needs a place to plan. */
@Component
class OpenStaging implements Task {

    private final SqlRunner sql;

    OpenStaging(SqlRunner sql) {
        this.sql = sql;
    }

    @Override
    public void run(long run) {
        sql.call(Sql.named("batch/open_staging"), Map.of("run", run));
    }
}
