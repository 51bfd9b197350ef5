package vn.healthbook.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement of {@code sql/} with what its header claims and what its text shows. */
record SqlFile(String name, String title, Map<String, String> header, String body) {

    private static final Path FOLDER = Path.of("sql");
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-zA-Z]\\w*)");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join|using)\\s+([a-z_]+\\.[a-z_]+)(?![\\w(])");
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert into|delete from|(?<!do )(?<!for )update)\\s+([a-z_]+\\.[a-z_]+)");
    private static final Pattern STAGED =
            Pattern.compile("\\b(?:from|join|using)\\s+staging\\.([a-z_]+)(?![\\w(])(?:[ \\t]+(?:as )?([a-z_]+))?");

    SqlFile {
        header = Map.copyOf(header);
    }

    /** All statements; migrations are none. */
    static List<SqlFile> list() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .filter(file -> !file.startsWith(FOLDER.resolve("migration")))
                    .sorted()
                    .map(SqlFile::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static SqlFile read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            Map<String, String> header = new TreeMap<>();
            lines.stream()
                    .skip(1)
                    .takeWhile(line -> line.startsWith("-- "))
                    .map(line -> line.substring(3))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        header.put(
                                line.substring(0, Math.max(colon, 0)),
                                line.substring(colon + 1).strip());
                    });
            String body = lines.stream()
                    .filter(line -> !line.stripLeading().startsWith("--"))
                    .collect(Collectors.joining("\n"));
            String name = FOLDER.relativize(file).toString().replace('\\', '/').replaceFirst("\\.sql$", "");
            return new SqlFile(name, lines.get(0), header, body);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    String folder() {
        return name.substring(0, name.indexOf('/'));
    }

    /** The words after a key of the header; empty for {@code nothing} and {@code none}. */
    Set<String> claimed(String key) {
        return Arrays.stream(header.getOrDefault(key, "").split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equals("nothing") && !word.equals("none"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> parameters() {
        return found(PARAMETER, ":");
    }

    Set<String> written() {
        return found(WRITTEN, "");
    }

    Set<String> read() {
        Set<String> read = found(TABLE, "");
        read.removeIf(
                table -> body.contains("delete from " + table + " ") && count("(?:from|join|using)\\s+" + table) == 1);
        return read;
    }

    /** Staging tables that are looked into without the run: what another run has left there would be taken for one's own. */
    List<String> readsOfAnyRun() {
        return STAGED.matcher(body)
                .results()
                .filter(use -> !isOfThisRun(use.group(1), use.group(2), body.substring(use.end())))
                .map(use -> use.group())
                .toList();
    }

    private boolean isOfThisRun(String table, @org.jspecify.annotations.Nullable String alias, String rest) {
        Set<String> keywords = Set.of("where", "on", "group", "order", "join", "left", "cross", "union", "set");
        String name = alias == null || keywords.contains(alias) ? "" : alias + ".";
        return name.isEmpty()
                ? rest.lines()
                        .limit(3)
                        .anyMatch(line -> Pattern.compile("(?<![\\w.])(" + table + "\\.)?run_id = :run")
                                .matcher(line)
                                .find())
                : body.contains(" " + name + "run_id = :run") || body.contains("(" + name + "run_id = :run");
    }

    private Set<String> found(Pattern pattern, String prefix) {
        return pattern.matcher(body)
                .results()
                .map(result -> prefix + result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private long count(String pattern) {
        return Pattern.compile(pattern + "\\b").matcher(body).results().count();
    }
}
