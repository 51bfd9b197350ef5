package vn.healthbook.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.field.StandardField;
import vn.healthbook.report.NoticeCatalogue;

/** What the headers of {@code sql/} say is true, every statement plans, every statement is used, and SQL is nowhere else. */
class SqlFilesTest {

    private static final List<String> KEYS = List.of("does", "grain", "reads", "writes", "params", "rerun");
    private static final Set<String> SCHEMAS = Set.of("batch", "staging", "source", "registry", "quality");
    private static final List<SqlFile> FILES = SqlFile.list();
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+/(?:[a-z]+/)?[a-z_0-9]*)\"");
    private static final Pattern SQL_BLOCK =
            Pattern.compile("\"\"\"\\s*(select|insert|update|delete|with|merge|create|alter)\\s", Pattern.DOTALL);
    private static final Pattern SQL_JOINED =
            Pattern.compile("\"(select|insert into|update|delete from|with) [^\"]*\"\\s*\\+");

    private static TestProgram program;

    @BeforeAll
    static void migrate(@TempDir Path home) {
        program = TestProgram.open(home);
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void everyFindingThatAStatementWritesIsInTheCatalogue() {
        Pattern code = Pattern.compile("'([A-Z]+(?:_[A-Z]+)+)'");
        List<String> written = FILES.stream()
                .filter(file -> file.body().contains("insert into quality.notice"))
                .flatMap(file -> code.matcher(file.body()).results().map(found -> found.group(1)))
                .toList();

        assertThat(written)
                .isNotEmpty()
                .allMatch(one -> NoticeCatalogue.find(one).isPresent());
    }

    @Test
    void everyHeaderHasItsLinesAndItsOwnName() {
        for (SqlFile file : FILES) {
            assertThat(file.title()).isEqualTo("-- " + file.name());
            assertThat(file.header()).as(file.name()).containsKeys(KEYS.toArray(String[]::new));
            assertThat(file.header().values()).as(file.name()).noneMatch(String::isBlank);
            assertThat(file.header().keySet())
                    .as(file.name())
                    .allMatch(key -> KEYS.contains(key) || key.equals("analyze"));
        }
    }

    @Test
    void headersNameTheParametersOfTheText() {
        assertThat(differences("params")).isEmpty();
    }

    @Test
    void headersNameTheTablesThatAreWritten() {
        assertThat(differences("writes")).isEmpty();
    }

    @Test
    void headersNameTheTablesThatAreRead() {
        List<String> differences = new ArrayList<>();
        for (SqlFile file : FILES) {
            Set<String> missing = new TreeSet<>(file.read());
            missing.removeAll(file.claimed("reads"));
            missing.removeIf(table -> !SCHEMAS.contains(table.substring(0, table.indexOf('.'))));
            missing.removeAll(file.written());
            if (!missing.isEmpty()) {
                differences.add(file.name() + " reads " + missing);
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void headersNameTablesThatExist() {
        Set<String> tables = tables();
        List<String> unknown = new ArrayList<>();
        for (SqlFile file : FILES) {
            for (String key : List.of("reads", "writes")) {
                file.claimed(key).stream()
                        .filter(table ->
                                !tables.contains(table) && !table.startsWith("pg_") && !SCHEMAS.contains(table))
                        .forEach(table -> unknown.add(file.name() + " " + key + " " + table));
            }
            file.claimed("analyze").stream()
                    .filter(table -> !tables.contains("staging." + table))
                    .forEach(table -> unknown.add(file.name() + " analyzes " + table));
        }
        assertThat(unknown).isEmpty();
    }

    /** Staging of a run that waits at a gate stands beside the next run's. */
    @Test
    void stagingIsReadForTheRunAlone() {
        Map<String, List<String>> others = FILES.stream()
                .filter(file -> !file.readsOfAnyRun().isEmpty())
                .collect(Collectors.toMap(SqlFile::name, SqlFile::readsOfAnyRun));
        assertThat(others).isEmpty();
    }

    /** A field that one of them leaves out would be kept from the books, or never change there, without a word. */
    @Test
    void aStatementThatNamesTheFieldsOfALineNamesThemAll() {
        List<String> fields = program
                .jdbc()
                .sql(
                        "select column_name from information_schema.columns where table_schema = 'source' and table_name = 'statement'")
                .query(String.class)
                .list()
                .stream()
                .filter(column -> Arrays.stream(StandardField.values())
                        .anyMatch(field -> field.column().equals(column)))
                .toList();
        List<String> incomplete = new ArrayList<>();
        for (SqlFile file : FILES) {
            Set<String> words = new TreeSet<>(Arrays.asList(file.body().split("\\W+")));
            List<String> missing =
                    fields.stream().filter(field -> !words.contains(field)).toList();
            if (!missing.isEmpty() && missing.size() < fields.size() / 2) {
                incomplete.add(file.name() + ": " + missing);
            }
        }
        assertThat(fields).hasSizeGreaterThan(30);
        assertThat(incomplete).isEmpty();
    }

    @Test
    void everyStatementPlansAgainstTheMigratedSchema() throws SQLException {
        List<String> refused = new ArrayList<>();
        try (Connection connection = program.bean(DataSource.class).getConnection()) {
            for (SqlFile file : FILES) {
                try {
                    plan(connection, file);
                } catch (SQLException refusal) {
                    refused.add(file.name() + ": " + refusal.getMessage());
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void everyFileIsNamedInJavaAndEveryNameHasAFile() {
        Set<String> files = FILES.stream().map(SqlFile::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> folders = FILES.stream().map(SqlFile::folder).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        for (Path source : SourceFiles.list()) {
            String text = SourceFiles.text(source);
            LITERAL.matcher(text)
                    .results()
                    .map(result -> result.group(1))
                    .filter(name -> folders.contains(name.substring(0, name.indexOf('/'))))
                    .flatMap(name -> name.endsWith("/") ? listed(name, text, files).stream() : Stream.of(name))
                    .forEach(named::add);
        }
        Set<String> idle = new TreeSet<>(files);
        idle.removeAll(named);
        named.removeAll(files);
        assertThat(idle).as("statements that nobody runs").isEmpty();
        assertThat(named).as("names without a statement").isEmpty();
    }

    @Test
    void javaHoldsNoSqlBeyondALine() {
        List<String> found = new ArrayList<>();
        for (Path source : SourceFiles.list()) {
            String text = SourceFiles.text(source);
            // Questions to the server itself are asked before there is any schema.
            boolean beforeSchema = source.startsWith(SourceFiles.MAIN.resolve("vn/healthbook/database"));
            if (beforeSchema) {
                continue;
            }
            if (SQL_BLOCK.matcher(text).find() || SQL_JOINED.matcher(text).find()) {
                found.add(source.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyTableSaysWhatOneRowIs() {
        List<String> silent = program.jdbc()
                .sql(
                        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname in ('batch', 'staging', 'source', 'registry', 'quality') and c.relkind in ('r', 'p')"
                                + " and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'one row %' order by 1")
                .query(String.class)
                .list();
        assertThat(silent).isEmpty();
    }

    /** A folder named with a list of names beside it: the statements of that folder whose names stand in the same source. */
    private static Set<String> listed(String folder, String text, Set<String> files) {
        return files.stream()
                .filter(file -> file.startsWith(folder))
                .filter(file -> Pattern.compile("\"(\\w+\\.)?" + file.substring(folder.length()) + "\"")
                        .matcher(text)
                        .find())
                .collect(Collectors.toSet());
    }

    private static void plan(Connection connection, SqlFile file) throws SQLException {
        String text = file.body();
        List<String> names = Pattern.compile("(?<![:\\w]):([a-zA-Z]\\w*)")
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
        // Operators of ours that hold a question mark would be taken for parameters; there are none.
        String positional = text.replaceAll("(?<![:\\w]):([a-zA-Z]\\w*)", "?");
        try (PreparedStatement explain = connection.prepareStatement("explain " + positional)) {
            for (int i = 0; i < names.size(); i++) {
                explain.setNull(
                        i + 1,
                        Set.of("run", "from", "to", "size", "slice", "mask", "round")
                                        .contains(names.get(i))
                                ? Types.BIGINT
                                : Types.NULL);
            }
            explain.executeQuery().close();
        }
    }

    private static List<String> differences(String key) {
        List<String> differences = new ArrayList<>();
        for (SqlFile file : FILES) {
            Set<String> shown = key.equals("params") ? file.parameters() : file.written();
            Set<String> claimed = file.claimed(key);
            if (!shown.equals(claimed) && !(shown.isEmpty() && claimed.equals(Set.of("staging")))) {
                differences.add(file.name() + ": header says " + claimed + ", text " + shown);
            }
        }
        return differences;
    }

    private static Set<String> tables() {
        return program.jdbc()
                .sql("select table_schema || '.' || table_name from information_schema.tables")
                .query(String.class)
                .set();
    }
}
