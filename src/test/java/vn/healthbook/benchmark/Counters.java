package vn.healthbook.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.healthbook.database.DatabaseAddress;

/** What a database has written so far. */
record Counters(long walBytes, long sourceRows, long registryRows) {

    private static final String READ = """
            select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint,
                coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del) filter (where schemaname = 'source'), 0)::bigint,
                coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del) filter (where schemaname = 'registry' and relname <> 'writer'), 0)::bigint
            from pg_stat_user_tables
            """;

    private static final String OTHERS =
            "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                    + " and backend_type in ('client backend', 'parallel worker')";

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int PATIENCE = 1500;

    /** Once all sessions of the program are gone, whose last counts are written when they end. */
    static Counters read(DatabaseAddress database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; number(statement, OTHERS) > 0; i++) {
                if (i == PATIENCE) {
                    throw new IllegalStateException("somebody else works in " + database);
                }
                LockSupport.parkNanos(PAUSE);
            }
            try (ResultSet result = statement.executeQuery(READ)) {
                result.next();
                return new Counters(result.getLong(1), result.getLong(2), result.getLong(3));
            }
        }
    }

    /** Everything written so far is on disk, so that a phase pays for itself alone. */
    static void checkpoint(DatabaseAddress database) throws SQLException {
        execute(database, "checkpoint");
    }

    /** As autovacuum would do in the quiet hours between two nights; not measured. */
    static void rest(DatabaseAddress database) throws SQLException {
        execute(database, "vacuum (analyze)");
    }

    private static void execute(DatabaseAddress database, String command) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
