package vn.healthbook.batch;

import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;

/** The run that the step on this thread works for. Every job is started with its run as a parameter. */
public final class CurrentRun {

    static final String RUN = "run";
    static final String PASS = "pass";

    private CurrentRun() {}

    static long of(StepExecution step) {
        Long run = step.getJobExecution().getJobParameters().getLong(RUN);
        if (run == null) {
            throw new IllegalStateException("Step " + step.getStepName() + " does not work for a run");
        }
        return run;
    }

    public static long id() {
        StepContext step = StepSynchronizationManager.getContext();
        if (step == null) {
            throw new IllegalStateException("No step is working on this thread");
        }
        return of(step.getStepExecution());
    }
}
