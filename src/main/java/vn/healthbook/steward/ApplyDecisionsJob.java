package vn.healthbook.steward;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.healthbook.batch.Jobs;
import vn.healthbook.batch.Steps;
import vn.healthbook.book.Books;
import vn.healthbook.book.Closing;
import vn.healthbook.link.Link;

/**
 * Links follow what people have decided since the last run. Input: {@code registry.decision}. Output: links, reviews and books of the records
 * decided about, and of all that share a key with them. Every other job does the same on its way.
 */
@Configuration
class ApplyDecisionsJob {

    static final String NAME = "apply-decisions";

    @Bean
    Job applyDecisions(Jobs jobs, Steps steps, OpenStaging open, Books books, Link link, Closing closing) {
        return jobs.of(
                NAME,
                List.of(steps.task("open-staging", open), link.takeRegistry()),
                link.propose(),
                link.decide(),
                books.planBooks(),
                List.of(books.gate()),
                books.applyDecisions(),
                closing.close());
    }
}
