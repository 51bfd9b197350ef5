package vn.healthbook.reconcile;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.healthbook.batch.Jobs;
import vn.healthbook.book.Books;
import vn.healthbook.book.Closing;
import vn.healthbook.intake.Intake;
import vn.healthbook.link.Link;

/** Reviews who died, moved out, went missing, returned. Input: lists of the residents' police. Output: source.*, registry.life_event, life status in the books. */
@Configuration
class ReconcileResidentsJob {

    @Bean
    Job reconcileResidents(Jobs jobs, Intake intake, Books books, Link link, Closing closing) {
        return jobs.of(
                "reconcile-residents",
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
