package vn.healthbook.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.item.ChunkOrientedStep;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.healthbook.TestProgram;
import vn.healthbook.layout.JobFile;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.OperatorsRoom;
import vn.healthbook.report.NoticeCatalogue;

/** The jobs of the program, and the operators' room of the checkout beside them. */
class JobsTest {

    private static TestProgram program;

    @BeforeAll
    static void start(@TempDir Path home) {
        program = TestProgram.open(home);
    }

    @AfterAll
    static void close() {
        program.close();
    }

    /** A step without its transaction manager reports thousands of rows written and leaves none. */
    @Test
    void everyStepWritesInTheTransactionOfTheDatabase() {
        int looked = 0;
        for (ProgramJobs.ProgramJob job : ProgramJobs.of(program)) {
            for (Step step : job.steps()) {
                if (ProgramJobs.kind(step).equals("Run")) {
                    continue; // starts a job whose own steps are looked at here
                }
                Class<?> kind = step instanceof TaskletStep ? TaskletStep.class : ChunkOrientedStep.class;
                assertThat(ProgramJobs.inside(step, kind, "transactionManager"))
                        .as(job.name() + " " + step.getName())
                        .isInstanceOfSatisfying(
                                DataSourceTransactionManager.class,
                                manager ->
                                        assertThat(manager.getDataSource()).isSameAs(program.bean(DataSource.class)));
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(100);
    }

    @Test
    void noJobHasTwoStepsOfOneName() {
        for (ProgramJobs.ProgramJob job : ProgramJobs.of(program)) {
            assertThat(job.steps())
                    .as(job.name())
                    .extracting(Step::getName)
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
        }
    }

    @Test
    void operatorsRoomNamesTheJobsOfTheProgramAndNoOthers() throws Exception {
        OperatorsRoom room = OperatorsRoom.read(Path.of("jobs"), NoticeCatalogue.list());
        Set<String> defined =
                room.jobs().list().stream().map(JobFile::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> made = ProgramJobs.of(program).stream()
                .map(ProgramJobs.ProgramJob::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(defined).isEqualTo(made);
    }

    @Test
    void layoutsFeedOnlyWhatTheEvidenceCanHold() throws Exception {
        List<String> columns = program.jdbc()
                .sql(
                        "select column_name from information_schema.columns where table_schema = 'source' and table_name = 'statement'")
                .query(String.class)
                .list();
        for (Layout layout : OperatorsRoom.read(Path.of("jobs"), NoticeCatalogue.list())
                .layouts()
                .list()) {
            assertThat(layout.columns())
                    .as(layout.name())
                    .isNotEmpty()
                    .allSatisfy(column ->
                            assertThat(columns).contains(column.field().column()));
        }
    }
}
