package vn.healthbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabasesTest {

    private static final Path NO_HOME = Path.of("target", "never-made");

    private static DatabaseAddress parse(String url) {
        return Databases.parse(url, "--db", Map.of());
    }

    @Test
    void takesUserAndPasswordOutOfEveryFormOfUrl() {
        DatabaseAddress expected = new DatabaseAddress("jdbc:postgresql://host:5433/books", "lan", "p@s:s");

        assertThat(parse("postgresql://lan:p%40s:s@host:5433/books")).isEqualTo(expected);
        assertThat(parse("postgres://lan:p%40s:s@host:5433/books")).isEqualTo(expected);
        assertThat(parse("jdbc:postgresql://host:5433/books?user=lan&password=p%40s:s"))
                .isEqualTo(expected);
        assertThat(Databases.parse(
                        "jdbc:postgresql://host:5433/books",
                        "HEALTHBOOK_DB_URL",
                        Map.of("HEALTHBOOK_DB_USER", "lan", "HEALTHBOOK_DB_PASSWORD", "p@s:s")))
                .isEqualTo(expected);
    }

    @Test
    void keepsTheOtherParametersForTheDriverAndThoseThatPsqlKnowsForPsql() {
        DatabaseAddress address = parse("jdbc:postgresql://host/books?user=lan&sslmode=require&loginTimeout=5");

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://host/books?sslmode=require&loginTimeout=5");
        assertThat(address.psqlUrl()).isEqualTo("postgresql://lan@host/books?sslmode=require");
    }

    @Test
    void escapesUserAndPasswordForPsql() {
        assertThat(new DatabaseAddress("jdbc:postgresql://127.0.0.1:5433/books", "lan anh", "p@s:s/ ?").psqlUrl())
                .isEqualTo("postgresql://lan%20anh:p%40s%3As%2F%20%3F@127.0.0.1:5433/books");
    }

    @Test
    void neverPrintsThePassword() {
        assertThat(parse("postgresql://lan:secret@host/books").toString()).doesNotContain("secret");
        assertThatThrownBy(() -> parse("mysql://lan:secret@host/books"))
                .isInstanceOf(DatabaseUnavailable.class)
                .message()
                .doesNotContain("secret");
        assertThatThrownBy(() -> parse("postgresql://lan:sec ret@ho st/books"))
                .isInstanceOf(DatabaseUnavailable.class)
                .message()
                .doesNotContain("sec ret");
    }

    @Test
    void prefersTheOptionToTheEnvironment() {
        Map<String, String> environment = Map.of("HEALTHBOOK_DB_URL", "jdbc:postgresql://b/books");

        assertThat(Databases.named("jdbc:postgresql://a/books", environment))
                .hasValueSatisfying(address -> assertThat(address.jdbcUrl()).contains("//a/"));
        assertThat(Databases.named(null, environment))
                .hasValueSatisfying(address -> assertThat(address.jdbcUrl()).contains("//b/"));
        assertThat(Databases.named(null, Map.of("HEALTHBOOK_DB_URL", " "))).isEmpty();
    }

    @Test
    void acceptsARealServer() {
        DatabaseAddress real = TestDatabases.fresh();

        assertThat(Databases.resolve(NO_HOME, real.psqlUrl(), Map.of())).isEqualTo(real);
        assertThat(NO_HOME).doesNotExist();
    }

    @Test
    void refusesAWrongPasswordAMissingDatabaseAndAnEmptyPort() throws IOException {
        DatabaseAddress real = TestDatabases.fresh();
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertRefused(
                real.jdbcUrl(),
                Map.of("HEALTHBOOK_DB_USER", real.user(), "HEALTHBOOK_DB_PASSWORD", "wrong"),
                "password");
        assertRefused(real.jdbcUrl(), Map.of("HEALTHBOOK_DB_USER", real.user()), "password");
        assertRefused(real.withDatabase("absent").psqlUrl(), Map.of(), "no such database");
        assertRefused("postgresql://lan@127.0.0.1:" + closed + "/books", Map.of(), "No connection");
    }

    private static void assertRefused(String url, Map<String, String> environment, String reason) {
        assertThatThrownBy(() -> Databases.resolve(NO_HOME, url, environment))
                .isInstanceOfSatisfying(DatabaseUnavailable.class, refusal -> {
                    assertThat(refusal.english()).contains(reason);
                    assertThat(refusal.vietnamese()).isNotBlank();
                    assertThat(refusal.nextEnglish()).isNotBlank();
                    assertThat(refusal.nextVietnamese()).isNotBlank();
                });
    }

    @Test
    void testsGetPreparedDatabasesOfTheirOwn() throws SQLException {
        DatabaseAddress one = TestDatabases.fresh("one table", DatabasesTest::createTable);
        DatabaseAddress two = TestDatabases.fresh("one table", DatabasesTest::createTable);

        assertThat(one).isNotEqualTo(two);
        try (Connection connection = two.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("insert into prepared values (1)"))
                    .isOne();
        }
    }

    @Test
    void testsRefuseADatabaseThatHoldsOtherData() throws SQLException {
        DatabaseAddress used = TestDatabases.fresh();
        TestDatabases.requireEmpty(used);
        createTable(used);

        assertThatThrownBy(() -> TestDatabases.requireEmpty(used)).isInstanceOf(IllegalStateException.class);
    }

    private static void createTable(DatabaseAddress database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table prepared (id int)");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
