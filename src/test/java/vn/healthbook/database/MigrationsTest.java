package vn.healthbook.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A program that dies while it migrates leaves a schema that the next one brings up to date. */
class MigrationsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeMigrationsThatCannotBeDoneTwice() throws IOException {
        for (int number = 1; number <= 3; number++) {
            Files.writeString(
                    folder.resolve("V000" + number + "__one_more.sql"), "create table one_more_" + number + " ();");
        }
    }

    @Test
    void aProgramKilledAfterAnyCommitIsFollowedByOneThatFinishes() throws SQLException {
        int deaths = 0;
        boolean died = true;
        while (died) {
            DatabaseAddress database = TestDatabases.fresh();
            died = diesAtCommit(deaths + 1, database);
            deaths += died ? 1 : 0;
            migrate(new Mortal(database, Integer.MAX_VALUE));
            assertThat(versions(database))
                    .as("after a death at commit " + deaths)
                    .containsExactly("0001", "0002", "0003");
        }
        assertThat(deaths).as("each migration is a commit").isGreaterThanOrEqualTo(3);
    }

    private boolean diesAtCommit(int commit, DatabaseAddress database) {
        Mortal program = new Mortal(database, commit);
        try {
            migrate(program);
        } catch (FlywayException | DataAccessException killed) {
            assertThat(program.dead).as("of a kill, not of a mistake").isTrue();
        }
        return program.dead;
    }

    private void migrate(Mortal program) {
        new Migrations()
                .migrate(Flyway.configure()
                        .dataSource(program)
                        .locations("filesystem:" + folder)
                        .defaultSchema("migration")
                        .load());
    }

    private static List<String> versions(DatabaseAddress database) {
        return JdbcClient.create(new Mortal(database, Integer.MAX_VALUE))
                .sql("select version from migration.flyway_schema_history where success and type = 'SQL' order by 1")
                .query(String.class)
                .list();
    }

    /** Connections of a program that dies right after a commit: all of them are gone at once, as with SIGKILL. */
    private static final class Mortal extends AbstractDataSource {

        private final DatabaseAddress database;
        private final int last;
        private final List<Connection> open = new ArrayList<>();
        private int commits;
        private boolean dead;

        Mortal(DatabaseAddress database, int last) {
            this.database = database;
            this.last = last;
        }

        @Override
        public Connection getConnection() throws SQLException {
            requireLife();
            Connection real = database.connect();
            open.add(real);
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        try {
                            Object result = method.invoke(real, arguments);
                            if (method.getName().equals("commit") && ++commits == last) {
                                die();
                            }
                            return result;
                        } catch (InvocationTargetException refused) {
                            throw refused.getCause();
                        }
                    });
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        private void die() throws SQLException {
            dead = true;
            for (Connection connection : open) {
                connection.abort(Runnable::run);
            }
            requireLife();
        }

        private void requireLife() throws SQLException {
            if (dead) {
                throw new SQLNonTransientConnectionException("killed", "08006");
            }
        }
    }
}
