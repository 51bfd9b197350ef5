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
 * Takes an applied delivery out of the evidence. Input: {@code batch.withdrawal}. Output: every record the delivery spoke of, folded again
 * from what the others say; links, books and events as if it had never come. Nothing is read but what is held.
 */
@Configuration
class WithdrawDeliveryJob {

    static final String NAME = "withdraw-delivery";

    @Bean
    Job withdrawDelivery(Jobs jobs, Steps steps, BeginWithdrawal begin, Books books, Link link, Closing closing) {
        return jobs.of(
                NAME,
                List.of(steps.task("begin-withdrawal", begin), link.takeRegistry()),
                books.planWithdrawal(),
                link.propose(),
                link.decide(),
                books.planBooks(),
                List.of(books.gate()),
                books.applyWithdrawal(),
                closing.close());
    }
}
