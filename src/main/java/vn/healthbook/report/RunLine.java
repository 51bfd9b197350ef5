package vn.healthbook.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunResult;

/**
 * A run as it stands in a list; the names of the components are the contract of the JSON.
 *
 * @param status RUNNING, DONE, FAILED, GATED, STOPPED, ABANDONED
 * @param exitCode null while it runs
 * @param date the business date
 * @param seconds from start to end, or until now
 * @param parent the night it belongs to
 * @param applying whether it has begun to apply what it planned; never true of a night, which applies nothing itself
 * @param failure name of what went wrong; no text of an exception
 * @param told why it ended before it was done, and what to type next; null when it is done
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
        @JsonIgnore boolean applying,
        OffsetDateTime startedAt,
        @Nullable String failure,
        @Nullable Told told) {

    /** The same in both languages. */
    public record Told(String vi, String en) {}

    /** The same run as it is about to end. */
    RunLine ended(String state, RunResult result) {
        Told now = result.exit() == ExitCode.DONE ? null : new Told(result.vietnamese(), result.english());
        return new RunLine(
                run,
                job,
                state,
                result.exit().code(),
                date,
                seconds,
                parent,
                dryRun,
                applying,
                startedAt,
                failure,
                now);
    }
}
