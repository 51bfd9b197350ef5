package vn.healthbook.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stands in a list; the names of the components are the contract of the JSON.
 *
 * @param status RUNNING, DONE, FAILED, GATED, STOPPED, ABANDONED
 * @param exitCode null while it runs
 * @param date the business date
 * @param seconds from start to end, or until now
 * @param parent the night it belongs to
 * @param failure name of what went wrong; no text of an exception
 */
@JsonPropertyOrder({"run", "job", "status", "exitCode", "date", "seconds"})
public record RunLine(
        long run,
        String job,
        String status,
        @Nullable Integer exitCode,
        LocalDate date,
        double seconds,
        @Nullable Long parent,
        boolean dryRun,
        OffsetDateTime startedAt,
        @Nullable String failure) {

    /** The same run as it is about to end. */
    RunLine ended(String state, int exit) {
        return new RunLine(run, job, state, exit, date, seconds, parent, dryRun, startedAt, failure);
    }
}
