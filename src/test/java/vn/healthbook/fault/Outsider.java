package vn.healthbook.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import vn.healthbook.database.DatabaseAddress;

/** A session that has nothing to do with the program and holds its tables. */
final class Outsider implements AutoCloseable {

    private static final String WAITING =
            "select count(*) from pg_locks l join pg_class c on c.oid = l.relation where not l.granted and c.relname = '";

    private final Connection connection;
    private final Connection looking;

    Outsider(DatabaseAddress database) throws SQLException {
        this.connection = database.connect();
        this.looking = database.connect();
        connection.setAutoCommit(false);
    }

    /** In a circle the one gives way that has waited for longer. */
    void lock(String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in exclusive mode");
        }
    }

    /** Returns when somebody waits for the table. */
    void awaitWaiting(String table, Duration patience) throws SQLException {
        long until = System.nanoTime() + patience.toNanos();
        try (Statement statement = looking.createStatement()) {
            while (!isWaiting(statement, table)) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("nobody waits for " + table);
                }
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        }
    }

    private static boolean isWaiting(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery(WAITING + table.substring(table.indexOf('.') + 1) + "'")) {
            return row.next() && row.getLong(1) > 0;
        }
    }

    void letGo() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        looking.close();
    }
}
