package vn.healthbook.command;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.healthbook.Healthbook;
import vn.healthbook.batch.Progress;
import vn.healthbook.batch.Runs;
import vn.healthbook.batch.Stopping;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.Databases;
import vn.healthbook.report.RunReports;

/**
 * The program opened on its database: migrated, with all its jobs. What does not change between commands stands in
 * {@code application.properties}; here is what the operator chose.
 */
final class Program implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Thread politeEnd;

    private Program(ConfigurableApplicationContext context, boolean serving) {
        this.context = context;
        this.politeEnd = PoliteEnd.hook(context.getBean(Stopping.class), serving);
        Runtime.getRuntime().addShutdownHook(politeEnd);
    }

    /** Opens it for one command. */
    static Program open(HealthbookCommand root) {
        return open(root, false);
    }

    /** Opens it for as long as the schedule runs. */
    static Program openToServe(HealthbookCommand root) {
        return open(root, true);
    }

    private static Program open(HealthbookCommand root, boolean serving) {
        DatabaseAddress database =
                Databases.resolve(root.home(), root.db, root.terminal().environment());
        SpringApplication application = new SpringApplication(Healthbook.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setHeadless(true);
        application.setAddCommandLineProperties(false);
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("command", chosen(root, database)));
        application.setEnvironment(environment);
        ProgressLines progress = new ProgressLines(root.terminal(), root.quiet);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("progress", (Progress) progress));
        // ours does what is to be done, and in an order in which the command can still speak
        application.setRegisterShutdownHook(false);
        return new Program(application.run(), serving);
    }

    private static Map<String, Object> chosen(HealthbookCommand root, DatabaseAddress database) {
        String attempt = Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), 36);
        Map<String, Object> chosen = new HashMap<>();
        chosen.put("healthbook.home", root.home().toString());
        chosen.put("healthbook.jobs", root.jobs().toString());
        chosen.put("healthbook.lang", root.language().tag());
        chosen.put("healthbook.attempt", attempt);
        chosen.put("spring.datasource.url", database.jdbcUrl());
        chosen.put("spring.datasource.username", database.user());
        if (database.password() != null) {
            chosen.put("spring.datasource.password", database.password());
        }
        chosen.put("spring.datasource.hikari.data-source-properties.ApplicationName", "healthbook-" + attempt);
        if (root.verbose) {
            chosen.put("logging.level.root", "info");
            chosen.put("healthbook.log-exceptions", "%ex{short}");
            chosen.put("logging.level.org.springframework.batch.core", "info");
        }
        return chosen;
    }

    Runs runs() {
        return context.getBean(Runs.class);
    }

    Stopping stopping() {
        return context.getBean(Stopping.class);
    }

    RunReports reports() {
        return context.getBean(RunReports.class);
    }

    /** Version of the database's tables, for example {@code 0007}. */
    String schemaVersion() {
        MigrationInfo current = context.getBean(Flyway.class).info().current();
        return current == null || current.getVersion() == null
                ? "-"
                : current.getVersion().getVersion();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(politeEnd);
        } catch (IllegalStateException ending) {
            // it is at work already
        }
        context.close();
    }
}
