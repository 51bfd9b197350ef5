package vn.healthbook.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.TestRoom;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.TestDatabases;

/** A thousand wards end tomorrow: told before, done once, and as if it had never been otherwise. */
class WardsOfTomorrowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final int CHANGED = 1_000;
    private static final int PEOPLE = 300;

    @TempDir
    Path folder;

    private final List<String> ended = new ArrayList<>();

    @Test
    void areOneDryRunAndOneRun() throws IOException {
        Path before = TestRoom.copyOf(Path.of("sample-data/jobs"), folder.resolve("before"));
        Path after = TestRoom.copyOf(before, folder.resolve("after"));
        changeWards(after.resolve("codes"));
        Path population = population();
        DatabaseAddress database = TestDatabases.fresh();
        try (TestProgram program = TestProgram.open(folder.resolve("home"), database, before)) {
            assertThat(create(program, population).exit()).isEqualTo(ExitCode.DONE);
        }
        TruthContent truth;
        try (TestProgram program = TestProgram.open(folder.resolve("home"), database, after)) {
            TruthContent held = TruthContent.of(program.jdbc());
            long touched = program.count("select count(*) from registry.book where current_ward_code in ('"
                    + String.join("', '", ended) + "')");
            assertThat(touched).isBetween(1L, PEOPLE / 4L);

            RunResult dry = standardize(program, true);
            assertThat(dry.exit()).as(dry.english()).isEqualTo(ExitCode.DONE);
            assertThat(TruthContent.of(program.jdbc()).difference(held)).isEmpty();
            assertThat(changed(program, dry, "FILE", "codes/ward.csv")).isEqualTo(CHANGED);
            // the column that was added is blank in ten thousand lines: they say what they said
            assertThat(changed(program, dry, "FILE", "codes/ward_successor.csv"))
                    .isLessThanOrEqualTo(CHANGED + 1);
            assertThat(changed(program, dry, "STATEMENT", "current_ward_code")).isEqualTo(touched);
            assertThat(changed(program, dry, "BOOK", "current_ward_code")).isEqualTo(touched);
            assertThat(changed(program, dry, "BOOK", "")).isEqualTo(touched);

            RunResult real = standardize(program, false);
            assertThat(real.exit()).as(real.english()).isEqualTo(ExitCode.DONE);
            assertThat(changed(program, real, "BOOK", "current_ward_code")).isEqualTo(touched);
            assertThat(written(program, "restate"))
                    .as("only what is touched is staged")
                    .isEqualTo(touched);
            assertThat(program.count("select count(*) from registry.book where version = 2"))
                    .isEqualTo(touched);

            truth = TruthContent.of(program.jdbc());
            RunResult again = standardize(program, false);
            assertThat(again.exit()).isEqualTo(ExitCode.DONE);
            assertThat(program.count("select count(*) from registry.book where version > 2"))
                    .isZero();
            // the same extract tomorrow: codes that ended mean the wards they meant
            long statements = program.count("select count(*) from source.statement");
            Path tomorrow = Files.copy(population, folder.resolve("population-20261103.csv"));
            assertThat(create(program, tomorrow).exit()).isEqualTo(ExitCode.DONE);
            assertThat(program.count("select count(*) from source.statement")).isEqualTo(statements);
            assertThat(TruthContent.of(program.jdbc()).difference(truth)).isEmpty();
        }
        try (TestProgram fresh = TestProgram.open(folder.resolve("fresh"), TestDatabases.fresh(), after)) {
            create(fresh, population);
            assertThat(TruthContent.of(fresh.jdbc()).difference(truth)).isEmpty();
        }
        try (TestProgram back = TestProgram.open(folder.resolve("home"), database, before)) {
            assertThat(standardize(back, false).exit()).isEqualTo(ExitCode.DONE);
            assertThat(back.count("select count(*) from registry.book where current_ward_code in ('"
                            + String.join("', '", ended) + "')"))
                    .as("the lists of before again, on the same day")
                    .isPositive();
        }
    }

    /** Every other ward of today ends and goes over into the one before it. */
    private void changeWards(Path codes) throws IOException {
        List<String> lines = Files.readAllLines(codes.resolve("ward.csv"));
        List<String> successors = new ArrayList<>();
        Files.readAllLines(codes.resolve("ward_successor.csv"))
                .forEach(line -> successors.add(line + (successors.isEmpty() ? ",valid_to" : ",")));
        String into = null;
        for (int i = 1; i < lines.size() && ended.size() < CHANGED; i++) {
            String line = lines.get(i);
            if (!line.endsWith(",2025-07-01,")) {
                continue;
            }
            String code = line.substring(0, 5);
            if (into == null) {
                into = code;
            } else {
                lines.set(i, line + TODAY);
                successors.add(code + "," + into + ",whole,yes," + TODAY);
                ended.add(code);
                into = null;
            }
        }
        assertThat(ended).hasSize(CHANGED);
        Files.write(codes.resolve("ward.csv"), lines);
        Files.write(codes.resolve("ward_successor.csv"), successors);
    }

    /** A sixth of the people in wards that end, the others in the wards of the end of the list, which stay. */
    private Path population() throws IOException {
        List<String> staying = new ArrayList<>();
        Set<String> gone = new HashSet<>(ended);
        for (String line : Files.readAllLines(Path.of("jobs/codes/ward.csv"))) {
            if (line.endsWith(",2025-07-01,") && !gone.contains(line.substring(0, 5))) {
                staying.add(line.substring(0, 5));
            }
        }
        List<String> people = new ArrayList<>(List.of("SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_CU_TRU"));
        for (int i = 0; i < PEOPLE; i++) {
            String ward = i % 6 == 0 ? ended.get(i) : staying.get(staying.size() - 1 - i);
            people.add("001090%06d,Nguyễn Văn %s,1990%02d%02d,1,%s"
                    .formatted(i + 1, "ABCDEGHIKL".charAt(i % 10) + "n", i % 12 + 1, i % 28 + 1, ward));
        }
        return Files.write(folder.resolve("population-20261102.csv"), people);
    }

    private static RunResult create(TestProgram program, Path population) {
        return program.run("create-books", TODAY, "population=" + population);
    }

    private static RunResult standardize(TestProgram program, boolean dry) {
        return program.runs().run(new RunRequest("standardize-books", TODAY, List.of(), dry));
    }

    private static long changed(TestProgram program, RunResult run, String scope, String subject) {
        return program.jdbc()
                .sql("select changed from quality.run_change where run_id = ? and scope = ? and subject = ?")
                .params(run.runId(), scope, subject)
                .query(Long.class)
                .single();
    }

    private static long written(TestProgram program, String step) {
        return program.jdbc()
                .sql(
                        "select write_count from batch.batch_step_execution where step_name = ? order by step_execution_id desc limit 1")
                .param(step)
                .query(Long.class)
                .single();
    }
}
