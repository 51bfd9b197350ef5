package vn.healthbook.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A step on several cores: the dense numbers are parted into as many spans as there are workers, and each span is walked by a
 * step of its own, with its own position. Which span a worker has follows from its name and the count alone, so a worker that was created
 * and killed before it wrote anything finds its span again; how many there are is kept, whatever machine goes on. What fits into one range is done without workers.
 */
final class ParallelRanges implements Step {

    /** What has to be done before the first range. */
    interface Beginning {

        void begin(long run, long last);
    }

    private final String name;
    private final LongUnaryOperator lastOf;
    private final long size;
    private final int workers;
    private final Beginning before;
    private final Function<RangeReader, Step> work;
    private final JobRepository repository;

    /**
     * @param lastOf the last dense number of a run
     * @param size dense numbers of one range
     * @param before once before the first range of an attempt
     * @param work makes the step of a span; its name is the reader's
     */
    ParallelRanges(
            String name,
            JobRepository repository,
            LongUnaryOperator lastOf,
            long size,
            int workers,
            Beginning before,
            Function<RangeReader, Step> work) {
        this.name = name;
        this.lastOf = lastOf;
        this.size = size;
        this.workers = workers;
        this.before = before;
        this.work = work;
        this.repository = repository;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        long run = CurrentRun.of(execution);
        long last = lastOf.applyAsLong(run);
        before.begin(run, last);
        if (last <= size) {
            work.apply(new RangeReader(name, 0, last, size)).execute(execution);
        } else {
            parted(last).execute(execution);
        }
    }

    private Step parted(long last) {
        return new StepBuilder(name, repository)
                .partitioner(name, this::spans)
                .splitter(new SimpleStepExecutionSplitter(repository, name, this::spans))
                .partitionHandler((splitter, manager) -> walk(splitter, manager, last))
                .build();
    }

    /** Positions stay with the workers' own contexts; nothing has to be handed over. */
    private Map<String, ExecutionContext> spans(int workers) {
        Map<String, ExecutionContext> contexts = new HashMap<>();
        for (int worker = 1; worker <= workers; worker++) {
            contexts.put(worker + "of" + workers, new ExecutionContext());
        }
        return contexts;
    }

    /** The span of a worker's step, {@code apply-books:2of2}, of at least one range: whole ranges, so that they are the same for any number of workers. */
    static RangeReader span(String worker, long last, long size) {
        String[] part = worker.substring(worker.lastIndexOf(':') + 1).split("of", 2);
        long number = Long.parseLong(part[0]);
        long of = Long.parseLong(part[1]);
        long ranges = (last + size - 1) / size;
        long from = ranges * (number - 1) / of * size;
        long to = number == of ? last : ranges * number / of * size;
        return new RangeReader(worker, from == 0 ? 0 : from + 1, to, size);
    }

    /** One thread a worker; a step never throws, it keeps its failure in its execution. */
    private Collection<StepExecution> walk(StepExecutionSplitter splitter, StepExecution manager, long last)
            throws Exception {
        long ranges = (last + size - 1) / size;
        Collection<StepExecution> executions = splitter.split(manager, (int) Math.min(workers, ranges));
        List<Callable<StepExecution>> tasks = new ArrayList<>();
        for (StepExecution execution : executions) {
            tasks.add(() -> {
                work.apply(span(execution.getStepName(), last, size)).execute(execution);
                return execution;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, tasks.size()));
        try {
            for (var task : threads.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            threads.shutdown();
        }
        return executions;
    }
}
