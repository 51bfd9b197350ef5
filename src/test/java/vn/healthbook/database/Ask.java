package vn.healthbook.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** Short statements in tests. */
final class Ask {

    private Ask() {}

    static void awaitValue(DatabaseAddress address, String query, String expected) throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!value(address, query).equals(expected)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    static void execute(DatabaseAddress address, String... statements) throws SQLException {
        try (Connection connection = address.connect()) {
            execute(connection, statements);
        }
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    static String value(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = address.connect()) {
            return value(connection, query);
        }
    }

    static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return String.valueOf(result.getString(1));
        }
    }
}
