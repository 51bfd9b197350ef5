package vn.healthbook.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/**
 * The three kinds of step. RowStep: judging rows one by one. SqlStep: a named statement per range, each range its own transaction.
 * Task: one idempotent action. The position of a step commits in the transaction of its writes, which is the whole of restart.
 */
@Component
public class Steps {

    /** A power of two. Each slice reads the lines of all, so that more of them gain nothing. */
    private static final long SLICES = 4;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final SqlRunner sql;
    private final RegistryWriter writer;
    private final Checks checks;
    private final Telling telling;
    private final int rowsPerChunk;
    private final long numbersPerRange;
    private final int workers;

    /**
     * @param rowsPerChunk rows a RowStep commits at once; COPY gains nothing beyond ten thousand
     * @param numbersPerRange dense numbers an SqlStep commits at once
     * @param workers ranges applied side by side; 0 for as many as there are cores, four at most
     */
    public Steps(
            JobRepository repository,
            PlatformTransactionManager transactions,
            SqlRunner sql,
            RegistryWriter writer,
            Checks checks,
            Telling telling,
            @Value("${healthbook.chunk:5000}") int rowsPerChunk,
            @Value("${healthbook.range:20000}") long numbersPerRange,
            @Value("${healthbook.workers:0}") int workers) {
        this.repository = repository;
        this.transactions = transactions;
        this.sql = sql;
        this.writer = writer;
        this.checks = checks;
        this.telling = telling;
        this.rowsPerChunk = rowsPerChunk;
        this.numbersPerRange = numbersPerRange;
        this.workers = workers > 0 ? workers : Math.min(4, Runtime.getRuntime().availableProcessors());
    }

    /** RowStep: reader → processor → writer, restartable at the reader's position. */
    public <I, O> Step rows(
            String name, ItemStreamReader<I> reader, ItemProcessor<I, O> processor, ItemWriter<O> writer) {
        return chunks(name, reader, processor, chunk -> {
            writer.write(chunk);
            tell(chunk.size());
        });
    }

    /** Opens what a RowStep reads of a span of dense numbers, both ends included. */
    public interface SpanReader<I> {

        ItemStreamReader<I> of(long from, long to);
    }

    /**
     * RowStep on all cores: its dense numbers are parted into spans, each read, judged and written by a worker with a position of its own. No row may
     * need another one to be there.
     *
     * @param counting statement that tells the last number
     * @param expecting statement that tells how many rows there will be
     * @param processor makes the processor of a worker
     */
    public <I, O> Step rows(
            String name,
            String counting,
            String expecting,
            SpanReader<I> reader,
            Supplier<? extends ItemProcessor<I, O>> processor,
            ItemWriter<O> writer) {
        Sql count = Sql.named(counting);
        Sql expect = Sql.named(expecting);
        Telling.Applied written = new Telling.Applied();
        return new ParallelRanges(
                name,
                repository,
                run -> sql.number(count, Map.of("run", run)),
                numbersPerRange,
                workers,
                (run, last) -> written.begin(sql.number(expect, Map.of("run", run))),
                span -> chunks(span.name(), reader.of(span.first(), span.last()), processor.get(), chunk -> {
                    writer.write(chunk);
                    telling.at(written.add(chunk.size()), written.expected());
                }));
    }

    /** RowStep whose reader hands out finished rows. */
    public <I> Step rows(String name, ItemStreamReader<I> reader, ItemWriter<I> writer) {
        return rows(name, reader, row -> row, writer);
    }

    /** SqlStep over everything at once: decides, writes nothing but staging. Bears the name of its first statement. */
    public Step plan(String... statements) {
        return single(false, statements);
    }

    /** SqlStep that is repeated, {@code :round} by round, until a round finds nothing more; all rounds are one transaction. */
    public Step planRounds(String statement) {
        Sql named = Sql.named(statement);
        return ranges(new RangeReader(statement, 0, 0, 1), once -> {
            telling.at(0, 1);
            long round = 0;
            do {
                sql.analyze(named);
            } while (sql.update(named, Map.of("run", CurrentRun.id(), "round", round++)) > 0);
            telling.at(1, 1);
        });
    }

    /**
     * SqlStep that decides record by record, writes nothing but staging, and has many lines to decide about: in slices by the hash of the record's
     * key, or of its kind of source, on all cores. A statement takes its {@code :slice} after {@code :mask}; few lines are one slice.
     */
    public Step planSliced(String statement) {
        Sql count = Sql.named("batch/count_lines");
        Sql named = Sql.named(statement);
        return new ParallelRanges(
                statement,
                repository,
                run -> sql.number(count, Map.of("run", run)) <= numbersPerRange ? 0 : SLICES,
                1,
                workers,
                (run, slices) -> sql.analyze(named),
                reader -> ranges(reader, slice -> {
                    telling.at(0, 1);
                    sql.update(named, slice(slice.to()));
                }));
    }

    private static Map<String, Object> slice(long number) {
        long mask = number == 0 ? 0 : SLICES - 1;
        return Map.of("run", CurrentRun.id(), "mask", mask, "slice", number & mask);
    }

    /**
     * SqlStep that copies decided rows, range by range, on all cores; each range proves first that this run still is the writer. No range may
     * need another one to be there.
     */
    public Step apply(String name, String counting, String... statements) {
        Sql count = Sql.named(counting);
        List<Sql> named = Arrays.stream(statements).map(Sql::named).toList();
        Telling.Applied applied = new Telling.Applied();
        return new ParallelRanges(
                name,
                repository,
                run -> sql.number(count, Map.of("run", run)),
                numbersPerRange,
                workers,
                (run, upTo) -> {
                    applied.begin(upTo);
                    named.forEach(sql::analyze);
                },
                reader -> ranges(reader, range -> {
                    run(named, range, true);
                    telling.at(applied.add(range.numbers()), applied.expected());
                }));
    }

    /** SqlStep that applies in one range. */
    public Step apply(String statement) {
        return single(true, statement);
    }

    /** Task: one idempotent action in one transaction. */
    public Step task(String name, Task task) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            task.run(CurrentRun.id());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /** Task: a run gives back the disk of what it has applied and asks for no more. Bears the name of its statement. */
    public Step release(String statement) {
        Sql named = Sql.named(statement);
        return task(statement, run -> sql.call(named, Map.of("run", run)));
    }

    /** Task: every invariant of {@code sql/check}, zero rows each. */
    public Step checks() {
        return task("check", checks::hold);
    }

    private Step single(boolean applies, String... statements) {
        List<Sql> named = Arrays.stream(statements).map(Sql::named).toList();
        return ranges(new RangeReader(statements[0], 0, 0, 1), range -> {
            telling.at(0, 1);
            run(named, range, applies);
            telling.at(1, 1);
        });
    }

    private <I, O> Step chunks(
            String name, ItemStreamReader<I> reader, ItemProcessor<I, O> processor, ItemWriter<O> writer) {
        return new StepBuilder(name, repository)
                .<I, O>chunk(rowsPerChunk)
                .transactionManager(transactions)
                .reader(reader)
                .processor(processor)
                .writer(writer)
                .build();
    }

    private Step ranges(RangeReader reader, Consumer<Range> work) {
        return new StepBuilder(reader.name(), repository)
                .<Range, Range>chunk(1)
                .transactionManager(transactions)
                .reader(reader)
                .writer(chunk -> chunk.forEach(work))
                .build();
    }

    /** How many rows there will be, only the last one tells. */
    private void tell(int written) {
        StepContext step = StepSynchronizationManager.getContext();
        if (step != null) {
            telling.at(step.getStepExecution().getReadCount() + written, -1);
        }
    }

    private void run(List<Sql> statements, Range range, boolean applies) {
        long run = CurrentRun.id();
        if (applies) {
            writer.verify(run);
        }
        for (Sql statement : statements) {
            if (range.to() == 0) {
                sql.analyze(statement);
            }
            sql.update(statement, parameters(statement, run, range));
        }
    }

    private static Map<String, Object> parameters(Sql statement, long run, Range range) {
        return statement.text().contains(":from")
                ? Map.of("run", run, "from", range.from(), "to", range.to())
                : Map.of("run", run);
    }
}
