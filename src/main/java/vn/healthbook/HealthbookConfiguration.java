package vn.healthbook;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.healthbook.field.CodeListException;
import vn.healthbook.field.CodeLists;
import vn.healthbook.intake.Home;
import vn.healthbook.layout.ConfigurationException;
import vn.healthbook.layout.JobFiles;
import vn.healthbook.layout.Layouts;
import vn.healthbook.layout.SeveritiesFile;
import vn.healthbook.notice.Severities;
import vn.healthbook.report.NoticeCatalogue;

/** The operators' room and the home, as the program was told. */
@Configuration
class HealthbookConfiguration {

    @Bean
    Home home(@Value("${healthbook.home}") Path home) {
        return new Home(home.toAbsolutePath().normalize());
    }

    @Bean
    Layouts layouts(@Value("${healthbook.jobs}") Path jobs) throws ConfigurationException {
        return Layouts.read(jobs);
    }

    @Bean
    JobFiles jobFiles(@Value("${healthbook.jobs}") Path jobs, Layouts layouts) throws ConfigurationException {
        return JobFiles.read(jobs, layouts);
    }

    @Bean
    CodeLists codeLists(@Value("${healthbook.jobs}") Path jobs) throws CodeListException {
        return CodeLists.read(jobs.resolve("codes"));
    }

    @Bean
    Severities severities(@Value("${healthbook.jobs}") Path jobs) throws ConfigurationException {
        return SeveritiesFile.read(jobs, NoticeCatalogue.list());
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
