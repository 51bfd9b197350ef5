package vn.healthbook.batch;

import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;

/** The run that the step on this thread works for. Every job is started with its run as a parameter. */
public final class CurrentRun {

    static final String RUN = "run";
    static final String PASS = "pass";

    private CurrentRun() {}

    public static long id() {
        StepContext step = StepSynchronizationManager.getContext();
        Long run = step == null
                ? null
                : step.getStepExecution().getJobExecution().getJobParameters().getLong(RUN);
        if (run == null) {
            throw new IllegalStateException("No step of a run is working on this thread");
        }
        return run;
    }
}
