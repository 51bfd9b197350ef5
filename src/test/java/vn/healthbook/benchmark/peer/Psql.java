package vn.healthbook.benchmark.peer;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * As much of psql as the script needs, for machines without it: statements that end with a semicolon at the end of a line, {@code \copy … from 'file'},
 * {@code :'variable'}, {@code \echo}, times of statements, and comments on lines of their own. The files of {@code \copy} are looked for in the working directory.
 */
public final class Psql {

    private static final Pattern COPY = Pattern.compile("\\\\copy (.+?) from '([^']+)' (.*)");

    private final Connection connection;
    private final Map<String, String> variables;

    private Psql(Connection connection, Map<String, String> variables) {
        this.connection = connection;
        this.variables = variables;
    }

    /** Script, then one variable as {@code name=value}; the database is told by {@code HEALTHBOOK_DB_URL}, {@code _USER}, {@code _PASSWORD}. */
    public static void main(String[] words) throws IOException, SQLException {
        Map<String, String> environment = System.getenv();
        String[] variable = words[1].split("=", 2);
        try (Connection connection = DriverManager.getConnection(
                environment.get("HEALTHBOOK_DB_URL"),
                environment.get("HEALTHBOOK_DB_USER"),
                environment.get("HEALTHBOOK_DB_PASSWORD"))) {
            new Psql(connection, Map.of(variable[0], variable[1])).run(Path.of(words[0]));
        }
    }

    private void run(Path script) throws IOException, SQLException {
        StringBuilder command = new StringBuilder();
        for (String line : Files.readAllLines(script)) {
            if (line.startsWith("--") || line.startsWith("\\set") || (command.isEmpty() && line.isBlank())) {
                continue;
            }
            if (line.startsWith("\\echo ")) {
                System.out.println(line.substring("\\echo ".length()));
                continue;
            }
            long begun = System.nanoTime();
            Matcher copy = COPY.matcher(line);
            if (copy.matches()) {
                copy(copy.group(1), Path.of(copy.group(2)), copy.group(3));
                tellTime(begun);
                continue;
            }
            command.append(line).append('\n');
            if (line.endsWith(";")) {
                execute(command.toString());
                tellTime(begun);
                command.setLength(0);
            }
        }
        if (!command.isEmpty()) {
            throw new IllegalStateException("a statement without an end: " + command);
        }
    }

    private static void tellTime(long begun) {
        System.out.printf(Locale.ROOT, "Time: %.3f ms%n", (System.nanoTime() - begun) / 1e6);
    }

    private void copy(String table, Path file, String options) throws IOException, SQLException {
        try (Reader reader = Files.newBufferedReader(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin " + options, reader);
        }
    }

    private void execute(String command) throws SQLException {
        String bound = command;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            bound = bound.replace(
                    ":'" + variable.getKey() + "'", "'" + variable.getValue().replace("'", "''") + "'");
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(bound);
        }
    }
}
