package vn.healthbook.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fresh databases for tests: on one embedded server below {@code target/}, shared by all test programs of this checkout, or on the
 * server that {@code HEALTHBOOK_TEST_DB_URL} (with {@code _USER}, {@code _PASSWORD}) names. That database must hold nothing; the
 * fresh ones are made beside it. Databases go when their program ends; those of killed programs when the next one starts.
 */
public final class TestDatabases {

    private static final Path HOME = Path.of("target", "test-home");

    /** Names carry program and start, so that databases of dead programs can be told: test_pid_start_number. */
    private static final String PREFIX =
            "test_" + ProcessHandle.current().pid() + "_" + started(ProcessHandle.current()) + "_";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, String> TEMPLATES = new HashMap<>();

    private static @Nullable DatabaseAddress server;

    /** Kept open for the life of this program: tells other programs that the server is in use. */
    private static @Nullable Connection marker;

    private TestDatabases() {}

    /** An empty database that nobody else uses. */
    public static DatabaseAddress fresh() {
        return create("template1");
    }

    /** A database of one's own that has been prepared; the preparation (migrations, say) runs once per program and name. */
    public static synchronized DatabaseAddress fresh(String preparation, Consumer<DatabaseAddress> prepare) {
        String template = TEMPLATES.get(preparation);
        if (template == null) {
            DatabaseAddress made = create("template1");
            prepare.accept(made);
            template = made.jdbcUrl().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
            TEMPLATES.put(preparation, template);
        }
        return create(template);
    }

    private static synchronized DatabaseAddress create(String template) {
        DatabaseAddress at = server();
        String name = PREFIX + NUMBER.incrementAndGet();
        try (Connection connection = at.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException refused) {
            throw new IllegalStateException("no fresh database: " + refused.getMessage(), refused);
        }
        return at.withDatabase(name);
    }

    private static DatabaseAddress server() {
        if (server != null) {
            return server;
        }
        Optional<DatabaseAddress> named = named(System.getenv());
        DatabaseAddress found = named.orElseGet(
                () -> EmbeddedServer.open(HOME, ServerSettings.throwAway()).database());
        try {
            marker = found.connect();
            if (named.isPresent()) {
                requireEmpty(found);
            } else {
                drop(found, deadPrograms(found));
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("the test server does not answer: " + refused.getMessage(), refused);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(found, named.isEmpty())));
        server = found;
        return found;
    }

    static Optional<DatabaseAddress> named(Map<String, String> environment) {
        String url = environment.getOrDefault("HEALTHBOOK_TEST_DB_URL", "");
        Map<String, String> credentials = new HashMap<>();
        for (String each : List.of("_USER", "_PASSWORD")) {
            Optional.ofNullable(environment.get("HEALTHBOOK_TEST_DB" + each))
                    .ifPresent(value -> credentials.put("HEALTHBOOK_DB" + each, value));
        }
        return url.isBlank()
                ? Optional.empty()
                : Optional.of(Databases.parse(url, "HEALTHBOOK_TEST_DB_URL", credentials));
    }

    static void requireEmpty(DatabaseAddress database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from pg_class c join pg_namespace n"
                        + " on n.oid = c.relnamespace where n.nspname !~ '^(pg_|information_schema)'")) {
            if (result.next() && result.getInt(1) > 0) {
                throw new IllegalStateException(
                        "HEALTHBOOK_TEST_DB_URL names a database that holds data; tests want an empty one: "
                                + database);
            }
        }
    }

    private static List<String> deadPrograms(DatabaseAddress at) throws SQLException {
        return list(at, "test_").stream()
                .filter(name -> {
                    String[] parts = name.split("_", -1);
                    return ProcessHandle.of(Long.parseLong(parts[1]))
                            .filter(program -> started(program) == Long.parseLong(parts[2]))
                            .isEmpty();
                })
                .toList();
    }

    private static List<String> list(DatabaseAddress at, String prefix) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = at.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select datname from pg_database where datname ~ '^test_[0-9]+_[0-9]+_'")) {
            while (result.next()) {
                if (result.getString(1).startsWith(prefix)) {
                    names.add(result.getString(1));
                }
            }
        }
        return names;
    }

    private static void drop(DatabaseAddress at, List<String> names) throws SQLException {
        try (Connection connection = at.connect();
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                statement.execute("drop database if exists " + name + " with (force)");
            }
        }
    }

    private static void cleanUp(DatabaseAddress at, boolean embedded) {
        try {
            drop(at, list(at, PREFIX));
            if (marker != null) {
                marker.close();
            }
            if (embedded) {
                EmbeddedServer.stop(HOME, false);
            }
        } catch (SQLException | DatabaseUnavailable gone) {
            System.err.println("test databases are left to the next run: " + gone.getMessage());
        }
    }

    private static long started(ProcessHandle program) {
        return program.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
