package vn.healthbook.benchmark;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.healthbook.Healthbook;
import vn.healthbook.database.DatabaseAddress;

/**
 * How the program and its peers are started.
 *
 * @param program the words before those of a command
 * @param java the words before the class of a peer
 * @param environment what these words need
 */
record Launcher(List<String> program, List<String> java, Map<String, String> environment) {

    private static final String COLLECTOR_LOG = "-Xlog:gc:file=HEAP_LOG";

    /** Heap and collector as {@code ./healthbook} sets them. */
    private static final List<String> AS_SHIPPED =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", COLLECTOR_LOG);

    /** The launcher of the checkout itself. */
    static Launcher shipped() {
        return new Launcher(
                List.of(Path.of("healthbook").toAbsolutePath().toString()),
                java(List.of()),
                Map.of("HEALTHBOOK_JAVA_OPTS", COLLECTOR_LOG));
    }

    /** The classes of this very program, compiled in haste: for tests, which build nothing and time nothing. */
    static Launcher ofClassPath() {
        List<String> java = java(List.of("-XX:TieredStopAtLevel=1"));
        List<String> program = new ArrayList<>(java);
        program.add(Healthbook.class.getName());
        return new Launcher(program, java, Map.of());
    }

    /** A peer with its arguments. */
    List<String> peer(Class<?> main, List<String> arguments) {
        List<String> words = new ArrayList<>(java);
        words.add(main.getName());
        words.addAll(arguments);
        return words;
    }

    List<String> command(Path home, Path jobs, List<String> words) {
        List<String> command = new ArrayList<>(program);
        command.addAll(words);
        command.addAll(List.of("--home", home.toString(), "--jobs", jobs.toString(), "--lang", "en"));
        return command;
    }

    /** Says which database is meant, whatever this program's own environment says. */
    Map<String, String> environment(DatabaseAddress database) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(named(database));
        return all;
    }

    static Map<String, String> named(DatabaseAddress database) {
        String password = database.password() == null ? "" : database.password();
        return Map.of(
                "HEALTHBOOK_DB_URL",
                database.jdbcUrl(),
                "HEALTHBOOK_DB_USER",
                database.user(),
                "HEALTHBOOK_DB_PASSWORD",
                password,
                "PGPASSWORD",
                password,
                "LC_ALL",
                "C.UTF-8");
    }

    private static List<String> java(List<String> options) {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(AS_SHIPPED);
        words.addAll(options);
        words.addAll(List.of("-cp", String.join(File.pathSeparator, entries)));
        return words;
    }
}
