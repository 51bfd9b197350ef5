package vn.healthbook.standardize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;

class StandardizeBooksJobTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);

    private static final String BOOKS =
            "select to_jsonb(b) - '{book_id,book_number,version,opened_by_run,changed_by_run,anchor_record_id}'::text[] as book"
                    + " from registry.book b where state in ('ACTIVE', 'PROVISIONAL', 'CLOSED') order by 1";

    @Test
    void endsAsIfAllHadBeenReadUnderTheNewRules(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(300, 5, 1, NIGHT)).write(folder.resolve("city"));
        Path newRules = copy(Path.of("jobs"), folder.resolve("jobs"));
        Path ethnicGroups = newRules.resolve("codes/ethnic_group.csv");
        Files.writeString(ethnicGroups, Files.readString(ethnicGroups).replace("\n01,Kinh", "\n99,Kinh"));

        DatabaseAddress database = TestDatabases.fresh();
        try (TestProgram before = TestProgram.open(folder.resolve("home"), database)) {
            assertThat(create(before, folder).exit()).isEqualTo(ExitCode.DONE);
            assertThat(before.count("select count(*) from registry.book where ethnicity_code = '01'"))
                    .isPositive();
        }
        List<Map<String, Object>> restated;
        try (TestProgram after = TestProgram.open(folder.resolve("home"), database, newRules)) {
            RunResult asked = after.runs().run(new RunRequest("standardize-books", NIGHT, List.of(), false));
            assertThat(asked.exit()).as("a mass change stops and asks").isEqualTo(ExitCode.GATED);
            assertThat(after.count("select count(*) from registry.book where version > 1"))
                    .isZero();
            after.runs().approve(asked.runId(), "changed-books", "Nguyen Van Kiem", "the list was renumbered");
            RunResult result = after.runs().restart(asked.runId());
            assertThat(result.exit()).as(result.english()).isEqualTo(ExitCode.DONE);
            assertThat(after.count("select count(*) from registry.book where ethnicity_code = '01'"))
                    .isZero();
            restated = after.jdbc().sql(BOOKS).query().listOfRows();
        }
        try (TestProgram fresh = TestProgram.open(folder.resolve("other"), TestDatabases.fresh(), newRules)) {
            create(fresh, folder);
            assertThat(restated).isEqualTo(fresh.jdbc().sql(BOOKS).query().listOfRows());
        }
    }

    @Test
    void touchesNothingWhileTheRulesStand(@TempDir Path folder) throws Exception {
        new CityGenerator(new CityPlan(100, 6, 1, NIGHT)).write(folder.resolve("city"));
        try (TestProgram program = TestProgram.open(folder.resolve("home"))) {
            create(program, folder);
            program.runs().run(new RunRequest("standardize-books", NIGHT, List.of(), false));
            assertThat(program.count("select count(*) from registry.book where version > 1"))
                    .isZero();
        }
    }

    private static RunResult create(TestProgram program, Path folder) {
        Path night = folder.resolve("city/night-1");
        return program.run(
                "create-books",
                NIGHT,
                "population=" + night.resolve("population-20261101.csv"),
                "insurance=" + night.resolve("insurance-20261101.csv"));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
        return to;
    }
}
