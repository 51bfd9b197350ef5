package vn.healthbook.batch;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells a face, where there is one, how far the step on this thread is. Workers of one step count together. */
@Component
class Telling {

    private final ObjectProvider<Progress> face;

    Telling(ObjectProvider<Progress> face) {
        this.face = face;
    }

    void at(long done, long expected) {
        StepContext step = StepSynchronizationManager.getContext();
        Progress progress = face.getIfAvailable();
        if (step == null || progress == null) {
            return;
        }
        String name = step.getStepName();
        int worker = name.indexOf(':');
        progress.step(step.getJobName(), worker < 0 ? name : name.substring(0, worker), done, expected);
    }

    /** How many numbers or rows the workers of a step have done in this attempt. */
    static final class Applied {

        private final AtomicLong done = new AtomicLong();
        private volatile long expected;

        void begin(long all) {
            done.set(0);
            expected = all;
        }

        long add(long more) {
            return done.addAndGet(more);
        }

        long expected() {
            return expected;
        }
    }
}
