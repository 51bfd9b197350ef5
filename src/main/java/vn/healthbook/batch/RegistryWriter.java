package vn.healthbook.batch;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** The one row {@code registry.writer}: from match to check a run owns the registry, and its row survives a crash. */
@Component
public class RegistryWriter {

    private static final Sql ACQUIRE = Sql.named("batch/acquire_writer");
    private static final Sql VERIFY = Sql.named("batch/verify_writer");
    private static final Sql AS_CLAIMED = Sql.named("batch/is_registry_as_claimed");
    private static final Sql RELEASE = Sql.named("batch/release_writer");
    private static final Sql FINISH = Sql.named("batch/finish_writer");

    private final SqlRunner sql;
    private final Attempt attempt;

    public RegistryWriter(SqlRunner sql, Attempt attempt) {
        this.sql = sql;
        this.attempt = attempt;
    }

    /** Takes the registry for a run whose lines were compared with it; with another one they have to be compared again. */
    public void acquireAsClaimed(long run) {
        acquire(run);
        if (Boolean.FALSE.equals(
                sql.query(AS_CLAIMED, Map.of("run", run)).query(Boolean.class).single())) {
            throw new RegistryChanged();
        }
    }

    /** Takes the registry for the run, or refuses with the run that holds it. */
    public void acquire(long run) {
        if (sql.update(ACQUIRE, Map.of("run", run, "attempt", attempt.id())) == 0) {
            long holder = sql.query(Sql.named("batch/find_writer"), Map.of())
                    .query(Long.class)
                    .optional()
                    .orElse(0L);
            throw new Refusal(
                    ExitCode.REFUSED,
                    "Lần chạy %d đang giữ sổ đăng ký. Nếu nó đang chạy thì chờ xong; nếu không: healthbook runs restart %d. Sau đó gõ lại cùng lệnh."
                            .formatted(holder, holder),
                    "Run %d holds the registry. If it is at work, wait for its end; if not: healthbook runs restart %d. Then type the same command again."
                            .formatted(holder, holder));
        }
        // what is planned from here on reads what earlier runs wrote, be it just before a server crashed
        sql.call(Sql.named("batch/refresh_statistics"), Map.of());
    }

    /** Within an apply transaction: nobody has taken the registry from this attempt, nor can until commit. */
    void verify(long run) {
        Optional<Integer> own = sql.query(VERIFY, Map.of("run", run, "attempt", attempt.id()))
                .query(Integer.class)
                .optional();
        if (own.isEmpty()) {
            throw new IllegalStateException("Another attempt has taken over run " + run);
        }
    }

    /** Gives the registry back unchanged. */
    public void release(long run) {
        sql.update(RELEASE, Map.of("run", run));
    }

    /** Gives the registry back, changed. The run does not take it again, whatever is left to be told. */
    public void finish(long run) {
        sql.update(FINISH, Map.of("run", run));
        sql.update(Sql.named("batch/note_finished"), Map.of("run", run));
    }
}
