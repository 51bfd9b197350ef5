package vn.healthbook.batch;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;

/** Makes a job of stretches of steps, in running order. */
@Component
public class Jobs {

    private final JobRepository repository;

    public Jobs(JobRepository repository) {
        this.repository = repository;
    }

    @SafeVarargs
    public final Job of(String name, List<Step>... stretches) {
        SimpleJobBuilder builder = null;
        for (List<Step> stretch : stretches) {
            for (Step step : stretch) {
                builder = builder == null ? new JobBuilder(name, repository).start(step) : builder.next(step);
            }
        }
        if (builder == null) {
            throw new IllegalArgumentException("Job " + name + " has no steps");
        }
        return builder.build();
    }
}
