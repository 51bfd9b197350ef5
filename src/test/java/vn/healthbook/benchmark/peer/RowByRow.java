package vn.healthbook.benchmark.peer;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.separator.DefaultRecordSeparatorPolicy;
import org.springframework.batch.infrastructure.item.file.transform.DelimitedLineTokenizer;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.healthbook.field.CodeLists;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.Layouts;

/**
 * The first load as the manual of Spring Batch shows such a job: a {@code FlatFileItemReader} for each file, an {@code ItemProcessor} that cleans the
 * line and looks the person up, {@code JdbcBatchItemWriter}s for the tables, one thread. In its favour: our own field rules, prepared statements, a
 * job repository that writes nothing, and as shipped chunks of 1000 where the manual shows 10 and 100. It tells nothing about bad lines and cannot be continued after a kill.
 */
public final class RowByRow {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    private RowByRow() {}

    /** The operators' room, population file, insurance file, rows in a chunk; the database is told by {@code HEALTHBOOK_DB_URL}, {@code _USER}, {@code _PASSWORD}. */
    public static void main(String[] words) throws Exception {
        Map<String, String> environment = System.getenv();
        SingleConnectionDataSource database = new SingleConnectionDataSource(
                environment.getOrDefault("HEALTHBOOK_DB_URL", ""),
                environment.getOrDefault("HEALTHBOOK_DB_USER", ""),
                environment.getOrDefault("HEALTHBOOK_DB_PASSWORD", ""),
                true);
        try {
            registerDeliveries(new JdbcTemplate(database));
            Path room = Path.of(words[0]);
            int chunk = Integer.parseInt(words[3]);
            JobRepository repository = new ResourcelessJobRepository();
            TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
            operator.setJobRepository(repository);
            operator.setJobRegistry(new MapJobRegistry());
            operator.setTaskExecutor(new SyncTaskExecutor());
            operator.afterPropertiesSet();
            Numbers numbers = new Numbers();
            Job job = new JobBuilder("row-by-row", repository)
                    .start(step(repository, database, numbers, room, "population", Path.of(words[1]), 1, chunk))
                    .next(step(repository, database, numbers, room, "insurance", Path.of(words[2]), 2, chunk))
                    .build();
            JobExecution execution = operator.start(job, new JobParameters());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                execution.getAllFailureExceptions().forEach(failure -> System.err.println(chain(failure)));
                throw new IllegalStateException("the job ended as " + execution.getStatus());
            }
        } finally {
            database.destroy();
        }
    }

    private static Step step(
            JobRepository repository,
            SingleConnectionDataSource database,
            Numbers numbers,
            Path room,
            String layoutName,
            Path file,
            int delivery,
            int chunk)
            throws Exception {
        Layout layout = Layouts.read(room).find(layoutName).orElseThrow();
        PersonProcessor processor = new PersonProcessor(
                layout, CodeLists.read(room.resolve("codes")), AS_OF, new People(database), numbers, delivery);
        return new StepBuilder(layoutName, repository)
                .<Row, Map<String, Object>>chunk(chunk)
                .transactionManager(new JdbcTransactionManager(database))
                .reader(reader(layoutName, file))
                .processor(processor)
                .writer(Writers.all(database))
                .listener(processor)
                .build();
    }

    private static FlatFileItemReader<Row> reader(String name, Path file) {
        DelimitedLineTokenizer tokenizer = new DelimitedLineTokenizer();
        return new FlatFileItemReaderBuilder<Row>()
                .name(name)
                .resource(new FileSystemResource(file))
                .encoding("UTF-8")
                .linesToSkip(1)
                .recordSeparatorPolicy(new DefaultRecordSeparatorPolicy())
                .lineMapper((line, number) ->
                        new Row(number, tokenizer.tokenize(line).getValues()))
                .build();
    }

    private static void registerDeliveries(JdbcTemplate jdbc) {
        jdbc.update(
                "insert into batch.run (run_id, run_key, job, business_date, dry_run, state, rules_version, exit_code)"
                        + " overriding system value values (1, 'peer', 'create-books', current_date, false, 'DONE', 'peer', 0)");
        jdbc.update(
                "insert into batch.delivery (delivery_id, layout, source, sender, extent, file_name, sha256, bytes, as_of,"
                        + " sequence, archive, state, claimed_by_run, applied_by_run) overriding system value values"
                        + " (1, 'population', 'population', 'peer', 'FULL', 'population.csv', 'peer-1', 0, '2026-11-01', 1, '', 'APPLIED', 1, 1),"
                        + " (2, 'insurance', 'insurance', 'peer', 'FULL', 'insurance.csv', 'peer-2', 0, '2026-11-01', 1, '', 'APPLIED', 1, 1)");
    }

    private static String chain(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            text.append(each).append('\n');
            if (each instanceof SQLException sql && sql.getNextException() != null) {
                text.append(sql.getNextException()).append('\n');
            }
        }
        return text.toString();
    }
}
