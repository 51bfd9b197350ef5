package vn.healthbook.nightly;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.healthbook.batch.Jobs;
import vn.healthbook.batch.Runs;
import vn.healthbook.batch.Steps;
import vn.healthbook.layout.JobFile;
import vn.healthbook.layout.JobFiles;
import vn.healthbook.sql.SqlRunner;

/**
 * The whole night: the jobs of {@code jobs/nightly.yml} in their order, each a run of its own. A job that fails holds up nothing but
 * itself; the night ends as failed when one is left, and typing the command again continues with just that one.
 */
@Configuration
class NightlyJob {

    static final String NAME = "nightly";

    @Bean
    Job nightly(
            Jobs night,
            JobRepository repository,
            Steps steps,
            JobFiles files,
            ObjectProvider<Runs> runs,
            SqlRunner sql,
            CloseNight closeNight) {
        List<String> order = files.find(NAME).map(JobFile::jobs).orElse(List.of());
        List<Step> jobs = order.stream()
                .flatMap(name -> files.find(name).stream())
                .<Step>map(file -> new NightStep(file, repository, runs, sql))
                .toList();
        return night.of(NAME, jobs, List.of(steps.task("close-night", closeNight)));
    }
}
