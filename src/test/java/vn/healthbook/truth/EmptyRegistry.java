package vn.healthbook.truth;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a registry as empty as on its first day, much sooner than a new database and a new program are there. */
final class EmptyRegistry {

    private EmptyRegistry() {}

    static void make(JdbcClient jdbc) {
        List<String> tables = jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('batch', 'source', 'registry', 'quality') and c.relkind in ('r', 'p')
                            and not c.relispartition and c.relname <> 'writer'
                        """).query(String.class).list();
        jdbc.sql("update registry.writer set run_id = null, attempt = null, acquired_at = null, version = 0")
                .update();
        jdbc.sql("truncate " + String.join(", ", tables) + ", registry.writer cascade")
                .update();
        jdbc.sql("insert into registry.writer default values").update();
    }
}
