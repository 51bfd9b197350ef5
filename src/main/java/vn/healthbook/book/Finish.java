package vn.healthbook.book;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.RegistryWriter;
import vn.healthbook.batch.Task;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** All is applied and checked: the deliveries are, too; what the run worked on is dropped and the registry is free again. */
@Component
public class Finish implements Task {

    private final SqlRunner sql;
    private final RegistryWriter writer;

    Finish(SqlRunner sql, RegistryWriter writer) {
        this.sql = sql;
        this.writer = writer;
    }

    @Override
    public void run(long run) {
        sql.update(Sql.named("intake/apply_deliveries"), Map.of("run", run));
        sql.update(Sql.named("create/note_found"), Map.of("run", run));
        sql.update(Sql.named("intake/note_standing"), Map.of("run", run));
        sql.update(Sql.named("link/note_decisions"), Map.of("run", run));
        sql.call(Sql.named("batch/close_staging"), Map.of("run", run));
        writer.finish(run);
    }
}
