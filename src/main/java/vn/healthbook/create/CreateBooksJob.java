package vn.healthbook.create;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.healthbook.batch.Jobs;
import vn.healthbook.book.Books;
import vn.healthbook.book.Closing;
import vn.healthbook.intake.Intake;
import vn.healthbook.link.Link;

/** Opens and refreshes one book per person. Input: population and insurance deliveries. Output: source.*, registry.book. */
@Configuration
class CreateBooksJob {

    @Bean
    Job createBooks(Jobs jobs, Intake intake, Books books, Link link, Closing closing) {
        return jobs.of(
                "create-books",
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
