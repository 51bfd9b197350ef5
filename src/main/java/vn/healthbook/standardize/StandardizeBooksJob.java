package vn.healthbook.standardize;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.healthbook.batch.Jobs;
import vn.healthbook.book.Books;
import vn.healthbook.book.Closing;
import vn.healthbook.intake.Restatement;
import vn.healthbook.link.Link;

/**
 * Today's rules and code lists over all evidence held. Input: the statements of sources that stand under other rules. Output: their
 * standard values, and whatever changes in links and books because of them.
 */
@Configuration
class StandardizeBooksJob {

    @Bean
    Job standardizeBooks(Jobs jobs, Restatement restatement, Books books, Link link, Closing closing) {
        return jobs.of(
                "standardize-books",
                restatement.restate(),
                List.of(link.takeRegistry()),
                books.planRestatement(),
                link.propose(),
                link.decide(),
                books.planBooks(),
                restatement.noteChanges(),
                List.of(books.gate()),
                books.applyRestatement(),
                closing.close());
    }
}
