package vn.healthbook.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.healthbook.database.DatabaseAddress;

/** A command as an operator types it: its exit code and what it wrote. */
record Typed(int exit, String out, String err) {

    static Typed type(String... arguments) {
        return type(Map.of(), "", arguments);
    }

    /** On a database of one's own. */
    static Typed type(DatabaseAddress database, String... arguments) {
        return type(environment(database), "", arguments);
    }

    /** On a database and a home of one's own, told in English. */
    static Typed type(DatabaseAddress database, Path home, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString(), "--lang", "en"));
        return type(database, all.toArray(String[]::new));
    }

    static Typed type(Map<String, String> environment, String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = CommandLines.run(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                arguments);
        return new Typed(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Map<String, String> environment(DatabaseAddress database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HEALTHBOOK_DB_URL", database.jdbcUrl());
        environment.put("HEALTHBOOK_DB_USER", database.user());
        if (database.password() != null) {
            environment.put("HEALTHBOOK_DB_PASSWORD", database.password());
        }
        return environment;
    }
}
