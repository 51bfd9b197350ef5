package vn.healthbook.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.step.Step;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.healthbook.TestProgram;
import vn.healthbook.field.FieldGroup;
import vn.healthbook.field.StandardField;
import vn.healthbook.notice.NoticeCode;
import vn.healthbook.notice.Severity;
import vn.healthbook.report.NoticeCatalogue;

/** Reference pages are drawn from the program and never lag behind it. */
class GeneratedPagesTest {

    private static TestProgram program;

    @BeforeAll
    static void start(@TempDir Path home) {
        program = TestProgram.open(home);
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void fieldsPageShowsTheCatalogue() throws Exception {
        GeneratedPage page = new GeneratedPage(
                "fields.md",
                "The 48 fields of a health book",
                "The pilot never published its list; this one is ours. Authority: P population register, I insurance, F facility; `A > B`: A wins.");
        for (FieldGroup group : FieldGroup.values()) {
            page.heading(words(group))
                    .table(
                            "no.",
                            "column",
                            "tiếng Việt",
                            "English",
                            "standard",
                            "type",
                            "rule family",
                            "authority",
                            "FHIR R4");
            Arrays.stream(StandardField.values())
                    .filter(field -> field.group() == group)
                    .forEach(field -> page.row(
                            field.number(),
                            "`" + field.column() + "`",
                            field.vietnamese(),
                            field.english(),
                            standard(field),
                            words(field.sqlType()),
                            words(field.family()),
                            field.authority(),
                            "`" + field.fhirPath() + "`"));
        }
        page.check();
    }

    /** What the field's spec quotes; blank while nothing feeds the field. */
    private static String standard(StandardField field) {
        Path spec = Path.of("src/test/resources/field-specs", "%02d_%s.yaml".formatted(field.number(), field.column()));
        if (!Files.exists(spec)) {
            return "";
        }
        try (Reader reader = Files.newBufferedReader(spec)) {
            Map<?, ?> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return String.valueOf(yaml.get("standard"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noticesPageShowsEveryFinding() throws Exception {
        GeneratedPage page = new GeneratedPage(
                "notices.md",
                "Everything the program can find fault with",
                "ERROR on a required value rejects the line; a WARNING keeps the line without the value or with a doubt; INFO only tells."
                        + " A site may say otherwise in `jobs/severities.yml`, within the words of the last column.");
        for (Class<?> rules : noticeEnums()) {
            page.heading(rules.getSimpleName() + " (" + rules.getPackageName().replace("vn.healthbook.", "") + ")")
                    .table("code", "severity", "tiếng Việt", "English", "cách sửa", "remedy", "at a site");
            for (Object constant : rules.getEnumConstants()) {
                NoticeCode code = (NoticeCode) constant;
                page.row(
                        "`" + code.name() + "`",
                        code.severity(),
                        code.vietnamese(),
                        code.english(),
                        code.remedyVietnamese(),
                        code.remedyEnglish(),
                        String.join(" ", words(code)));
            }
        }
        page.check();
    }

    /** What editors complete in {@code severities.yml}. */
    @Test
    void schemaOfSeveritiesKnowsEveryNoticeAndWhatItMayBe() throws Exception {
        String notices = NoticeCatalogue.list().stream()
                .map(code -> "    \"%s\": { \"description\": \"%s %s\", \"enum\": [%s] }"
                        .formatted(
                                code.name(),
                                code.english().replace("\"", "\\\""),
                                code.vietnamese().replace("\"", "\\\""),
                                words(code).stream()
                                        .map(word -> "\"" + word + "\"")
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(",\n"));
        String drawn = """
                {
                  "$schema": "http://json-schema.org/draft-07/schema#",
                  "title": "Severities / Mức của phát hiện",
                  "description": "How severe findings are at this site; SHADOW: counted, not acted upon. Mức của phát hiện tại đơn vị; SHADOW: chỉ đếm, không xử lý.",
                  "type": "object",
                  "additionalProperties": false,
                  "properties": {
                %s
                  }
                }
                """.formatted(notices);
        Path file = Path.of("jobs/schema/severities.json");
        String found = Files.exists(file) ? Files.readString(file) : "";
        if (!found.equals(drawn)) {
            Files.writeString(file, drawn);
        }
        assertThat(found)
                .as("%s was stale and has been written anew: look at the difference and commit it", file)
                .isEqualTo(drawn);
    }

    private static List<String> words(NoticeCode code) {
        return Stream.concat(
                        Arrays.stream(Severity.values()).filter(code::mayBe).map(Enum::name),
                        Stream.of("SHADOW").filter(word -> code.mayRunInShadow()))
                .toList();
    }

    @Test
    void catalogueOfNoticesLeavesOutNone() {
        List<NoticeCode> all = noticeEnums().stream()
                .flatMap(rules -> Arrays.stream(rules.getEnumConstants()))
                .map(NoticeCode.class::cast)
                .toList();
        assertThat(NoticeCatalogue.list()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(all).extracting(NoticeCode::name).doesNotHaveDuplicates();
    }

    @Test
    void schemaPageShowsTheLiveCatalogue() throws Exception {
        GeneratedPage page = new GeneratedPage(
                "schema.md", "Tables", "The schema of a table says how far to trust it. Keys are marked with *.");
        for (Map<String, Object> schema : rows("""
                select n.nspname as name, coalesce(obj_description(n.oid, 'pg_namespace'), '') as about
                from pg_namespace n where n.nspname in ('batch', 'staging', 'source', 'registry', 'quality')
                order by array_position(array['source', 'registry', 'quality', 'batch', 'staging']::name[], n.nspname)
                """)) {
            page.heading(schema.get("name") + "").paragraph(schema.get("about") + ".");
            for (Map<String, Object> table : tables(schema.get("name") + "")) {
                page.smallHeading(schema.get("name") + "." + table.get("name")).paragraph(table.get("about") + ".");
                if (table.get("part") instanceof Boolean part && part) {
                    continue; // its columns are its parent's
                }
                page.table("column", "type", "null", "meaning");
                columns((Number) table.get("oid"))
                        .forEach(column -> page.row(
                                column.get("name"), column.get("type"), column.get("nullable"), column.get("about")));
            }
        }
        page.check();
    }

    @Test
    void everyColumnSaysWhatItHolds() {
        assertThat(rows("""
                select n.nspname || '.' || c.relname || '.' || a.attname as name
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where n.nspname in ('batch', 'source', 'staging', 'registry', 'quality')
                    and c.relkind in ('r', 'p') and not c.relispartition
                    and c.relname not like 'batch\\_%' and c.relname <> 'scheduled_tasks'
                    and col_description(c.oid, a.attnum) is null
                """))
                .as("a new word belongs into sql/migration/R__words_of_columns.sql")
                .isEmpty();
    }

    @Test
    void jobsPageShowsTheStepsInRunningOrder() throws Exception {
        Map<String, SqlFile> statements =
                SqlFile.list().stream().collect(Collectors.toMap(SqlFile::name, file -> file));
        GeneratedPage page = new GeneratedPage(
                "jobs.md",
                "Jobs and their steps, in running order",
                "SqlStep: one named statement per range. RowStep: reads, judges and writes rows. Task: one idempotent action. Run: a job as a run of its own.");
        for (ProgramJobs.ProgramJob job : ProgramJobs.of(program)) {
            page.heading(job.name()).table("no.", "step", "kind", "does");
            int number = 0;
            for (Step step : job.steps()) {
                SqlFile statement = statements.get(step.getName());
                page.row(
                        ++number,
                        "`" + step.getName() + "`",
                        ProgramJobs.kind(step),
                        statement == null
                                ? ""
                                : String.valueOf(statement.header().get("does")));
            }
        }
        page.check();
    }

    private static List<Map<String, Object>> tables(String schema) {
        return program.jdbc().sql("""
                    select c.oid::bigint as oid, c.relname as name, c.relispartition as part, coalesce(obj_description(c.oid, 'pg_class'), '') as about
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = ? and c.relkind in ('r', 'p') and (not c.relispartition or n.nspname = 'source')
                        and c.relname <> 'flyway_schema_history'
                    order by c.relname
                    """).param(schema).query().listOfRows();
    }

    private static List<Map<String, Object>> columns(Number table) {
        return program.jdbc().sql("""
                    select a.attname || case when i.indrelid is not null then ' *' else '' end as name,
                        format_type(a.atttypid, a.atttypmod) as type,
                        case when a.attnotnull then '' else 'null' end as nullable, coalesce(col_description(a.attrelid, a.attnum), '') as about
                    from pg_attribute a
                    left join pg_index i on i.indrelid = a.attrelid and i.indisprimary and a.attnum = any (i.indkey)
                    where a.attrelid = ?::oid and a.attnum > 0 and not a.attisdropped
                    order by a.attnum
                    """).param(table.longValue()).query().listOfRows();
    }

    private static List<Map<String, Object>> rows(String sql) {
        return program.jdbc().sql(sql).query().listOfRows();
    }

    private static List<Class<?>> noticeEnums() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.healthbook").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(NoticeCode.class))
                        .map(JavaClass::reflect)
                        .sorted(Comparator.comparing(Class::getName))
                        .collect(Collectors.toList());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
