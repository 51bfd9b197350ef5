package vn.healthbook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.healthbook.batch.RunInput;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.batch.Runs;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.TestDatabases;

/** The whole program inside a test: a database of its own, the operators' room of the checkout, a home in a temporary folder. */
public final class TestProgram implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TestProgram(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static TestProgram open(Path home) {
        return open(home, TestDatabases.fresh());
    }

    public static TestProgram open(Path home, DatabaseAddress database) {
        return open(home, database, Path.of("jobs"));
    }

    /** @param settings more of them, {@code name=value} */
    public static TestProgram open(Path home, DatabaseAddress database, Path jobs, String... settings) {
        String attempt = UUID.randomUUID().toString().substring(0, 8);
        String separator = database.jdbcUrl().contains("?") ? "&" : "?";
        return new TestProgram(new SpringApplicationBuilder(Healthbook.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .run(
                        "--healthbook.home=" + home,
                        "--healthbook.jobs=" + jobs.toAbsolutePath(),
                        "--healthbook.attempt=" + attempt,
                        "--spring.datasource.url=" + database.jdbcUrl() + separator + "ApplicationName=healthbook-"
                                + attempt + "&logServerErrorDetail=false",
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password()));
    }

    public Runs runs() {
        return context.getBean(Runs.class);
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Runs a job on files written {@code layout=file}. */
    public RunResult run(String job, LocalDate date, String... inputs) {
        return runs().run(new RunRequest(job, date, inputs(inputs), false));
    }

    public static List<RunInput> inputs(String... inputs) {
        return Arrays.stream(inputs)
                .map(input -> input.split("=", 2))
                .map(pair -> {
                    String[] fileAndDate = pair[1].split("@", 2);
                    LocalDate asOf = fileAndDate.length == 2 ? LocalDate.parse(fileAndDate[1]) : null;
                    return new RunInput(pair[0], Path.of(fileAndDate[0]), asOf, false);
                })
                .toList();
    }

    public long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
    }
}
