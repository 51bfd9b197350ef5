package vn.healthbook.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A statement of the {@code sql/} folder, known by its path. The header of the file says what it does; one line of it,
 * {@code analyze:}, names staging tables whose statistics the planner needs fresh before the statement runs.
 *
 * @param name path below {@code sql/} without ending, for example {@code create/apply_books}
 * @param text the statement with its named parameters
 */
public record Sql(String name, String text, List<String> analyze) {

    private static final Map<String, Sql> READ = new ConcurrentHashMap<>();

    private static final String ANALYZE = "-- analyze:";

    public Sql {
        analyze = List.copyOf(analyze);
    }

    /** A missing file is a mistake of the program and stops it where the name is first spoken: at start. */
    public static Sql named(String name) {
        return READ.computeIfAbsent(name, Sql::read);
    }

    private static Sql read(String name) {
        String file = "/sql/" + name + ".sql";
        try (InputStream in = Sql.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no statement " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Sql(name, body(text), analyzed(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String body(String text) {
        return String.join(
                "\n",
                text.lines()
                        .filter(line -> !line.stripLeading().startsWith("--"))
                        .toList());
    }

    private static List<String> analyzed(String text) {
        return text.lines()
                .filter(line -> line.startsWith(ANALYZE))
                .flatMap(line -> Arrays.stream(line.substring(ANALYZE.length()).split(",", -1)))
                .map(String::strip)
                // in one order everywhere, so that two runs never wait for each other in a circle
                .sorted()
                .toList();
    }
}
