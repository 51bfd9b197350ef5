package vn.healthbook.guard;

import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.item.ChunkOrientedStep;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import vn.healthbook.TestProgram;

/** The jobs of the running program, looked into. */
final class ProgramJobs {

    private ProgramJobs() {}

    record ProgramJob(String name, List<Step> steps) {

        ProgramJob {
            steps = List.copyOf(steps);
        }
    }

    static List<ProgramJob> of(TestProgram program) {
        return program.beans(Job.class).stream()
                .map(SimpleJob.class::cast)
                .map(job -> new ProgramJob(
                        job.getName(),
                        job.getStepNames().stream()
                                .map(name -> worker(Objects.requireNonNull(job.getStep(name))))
                                .toList()))
                .sorted(Comparator.comparing(ProgramJob::name))
                .toList();
    }

    /** The step that each core works on, where a step spreads over cores; else the step itself. */
    private static Step worker(Step step) {
        if (!step.getClass().getSimpleName().equals("ParallelRanges")) {
            return step;
        }
        try {
            var reader = Class.forName("vn.healthbook.batch.RangeReader")
                    .getDeclaredConstructor(String.class, long.class, long.class, long.class);
            reader.setAccessible(true);
            @SuppressWarnings("unchecked")
            Function<Object, Step> work =
                    (Function<Object, Step>) Objects.requireNonNull(inside(step, step.getClass(), "work"));
            return work.apply(reader.newInstance(step.getName(), 0L, 0L, 1L));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("steps that spread over cores look different now", changed);
        }
    }

    static String kind(Step step) {
        if (step instanceof TaskletStep) {
            return "Task";
        }
        if (step instanceof ChunkOrientedStep<?, ?>) {
            Object reader = inside(step, ChunkOrientedStep.class, "itemReader");
            return reader != null && reader.getClass().getSimpleName().equals("RangeReader") ? "SqlStep" : "RowStep";
        }
        return step.getClass().getSimpleName().toLowerCase(Locale.ROOT).contains("night") ? "Run" : "?";
    }

    /** What a step keeps to itself; the framework has no getter for it. */
    static @Nullable Object inside(Step step, Class<?> type, String field) {
        try {
            Field declared = type.getDeclaredField(field);
            declared.setAccessible(true);
            return declared.get(step);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the framework's steps look different now: " + field, changed);
        }
    }
}
