package vn.healthbook.fault;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.healthbook.Healthbook;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.Refusal;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.batch.Runs;
import vn.healthbook.database.DatabaseUnavailable;

/**
 * The program as an operator starts it, in a process of its own: {@code job date layout=file…}, or {@code restart run}. The place it
 * works in and the blow that awaits it come as system properties. It ends with the exit code of the run.
 */
public final class ChildProgram {

    static final String RESTART = "restart";

    private ChildProgram() {}

    public static void main(String[] arguments) {
        String told = System.getProperty("fault.blow");
        CommitCounter counter =
                new CommitCounter(told == null ? null : Blow.parse(told), Defect.of(System.getProperty("fault.defect")));
        int code = 70;
        try (ConfigurableApplicationContext context = start(counter)) {
            System.out.println("READY");
            RunResult result = run(context.getBean(Runs.class), List.of(arguments));
            System.out.println("RESULT " + result.exit() + " " + result.english());
            code = result.exit().code();
        } catch (Refusal refused) {
            System.out.println("RESULT " + refused.exit() + " " + refused.english());
            code = refused.exit().code();
        } catch (RuntimeException bug) {
            code = unavailable(bug) ? 1 : 70;
            if (code == 70) {
                bug.printStackTrace();
            } else {
                System.out.println("RESULT FAILED the database is not available");
            }
        }
        System.out.println("COMMITS " + counter.commits());
        System.out.flush();
        System.exit(code);
    }

    private static RunResult run(Runs runs, List<String> words) {
        if (words.get(0).equals(RESTART)) {
            return runs.restart(Long.parseLong(words.get(1)));
        }
        String[] inputs = words.subList(2, words.size()).toArray(String[]::new);
        return runs.run(new RunRequest(words.get(0), LocalDate.parse(words.get(1)), TestProgram.inputs(inputs), false));
    }

    private static ConfigurableApplicationContext start(CommitCounter counter) {
        String attempt = UUID.randomUUID().toString().substring(0, 8);
        String url = System.getProperty("fault.url");
        return new SpringApplicationBuilder(Healthbook.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(counter))
                .run(
                        "--healthbook.home=" + Path.of(System.getProperty("fault.home")),
                        "--healthbook.jobs=" + Path.of(System.getProperty("fault.jobs")),
                        "--healthbook.chunk=" + System.getProperty("fault.chunk"),
                        "--healthbook.range=" + System.getProperty("fault.range"),
                        "--healthbook.attempt=" + attempt,
                        "--logging.level.root=off",
                        "--spring.datasource.url=" + url + (url.contains("?") ? "&" : "?")
                                + "ApplicationName=healthbook-" + attempt + "&logServerErrorDetail=false",
                        "--spring.datasource.username=" + System.getProperty("fault.user"),
                        "--spring.datasource.password=" + password());
    }

    private static String password() {
        String password = System.getenv("FAULT_PASSWORD");
        return password == null ? "" : password;
    }

    /** A server that is gone while the program starts or looks for its run is no bug of the program. */
    private static boolean unavailable(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable || cause instanceof java.sql.SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof java.sql.SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                return state.startsWith("08") || state.startsWith("57P");
            }
        }
        return false;
    }
}
