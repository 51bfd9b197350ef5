package vn.healthbook.book;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.RegistryWriter;
import vn.healthbook.batch.Task;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** The point of no return: from here the run can only be continued, and nothing is weighed again. */
@Component
class BeginApply implements Task {

    private final SqlRunner sql;
    private final RegistryWriter writer;

    BeginApply(SqlRunner sql, RegistryWriter writer) {
        this.sql = sql;
        this.writer = writer;
    }

    @Override
    public void run(long run) {
        writer.acquire(run);
        sql.update(Sql.named("batch/begin_apply"), Map.of("run", run));
        for (String step : List.of("batch/release_considerations", "batch/index_plans")) {
            sql.call(Sql.named(step), Map.of("run", run));
        }
    }
}
