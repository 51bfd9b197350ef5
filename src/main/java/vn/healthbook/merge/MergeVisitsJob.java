package vn.healthbook.merge;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.healthbook.batch.Jobs;
import vn.healthbook.book.Books;
import vn.healthbook.book.Closing;
import vn.healthbook.intake.Intake;
import vn.healthbook.link.Link;

/** Merges the visits that facilities report. Input: visit deliveries. Output: source.*, registry.visit, last visit in the books. */
@Configuration
class MergeVisitsJob {

    @Bean
    Job mergeVisits(Jobs jobs, Intake intake, Books books, Link link, Closing closing) {
        return jobs.of(
                "merge-visits",
                intake.take(),
                List.of(link.takeRegistry()),
                books.planEvidence(),
                link.propose(),
                link.decide(),
                books.planBooks(),
                List.of(books.gate()),
                books.apply(),
                closing.close());
    }
}
