package vn.healthbook.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.healthbook.batch.RunResult;

/**
 * All that is told about a run: what the terminal, the JSON and the run page are drawn from. A night tells of its jobs too. Holds counts and
 * names of ours, never a value of a person.
 */
public record RunReport(
        @JsonUnwrapped RunLine run,
        List<Step> steps,
        List<DeliveryFates> deliveries,
        Books books,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Withdrawal withdrawal,
        List<GateVerdict> gates,
        List<NoticeCount> notices,
        List<ShadowCount> shadow,
        List<Change> changes,
        List<ChangeSample> changeSamples) {

    public RunReport {
        steps = List.copyOf(steps);
        deliveries = List.copyOf(deliveries);
        gates = List.copyOf(gates);
        notices = List.copyOf(notices);
        shadow = List.copyOf(shadow);
        changes = List.copyOf(changes);
        changeSamples = List.copyOf(changeSamples);
    }

    /** One step with the sums over its attempts. */
    public record Step(String name, String status, long read, long written, double seconds, String job, long run) {}

    /** What the run did to the books; when {@link #isPlanOnly}: what it would do. */
    public record Books(long created, long updated, long closed, long waitingForReview, long merged, long retired) {}

    /**
     * What a run took back; when {@link #isPlanOnly}: what it would take back.
     *
     * @param statements what the delivery asserted
     * @param removed of these, what no other delivery asserts
     * @param records persons of a source of whom nobody speaks any more
     * @param events visits, injections and life events that leave the registry
     */
    public record Withdrawal(long delivery, String file, long statements, long removed, long records, long events) {}

    /** One gate: measured of a total, and what is allowed. */
    public record GateVerdict(
            String gate,
            @Nullable Long delivery,
            double measured,
            double of,
            String allowed,
            String outcome,
            long run) {}

    /** How often something was found. */
    public record NoticeCount(String code, String severity, long rows, long deliveries) {}

    /** In how many lines a rule found something that only runs in the shadow. */
    public record ShadowCount(String code, long rows) {}

    /**
     * What today's rules make otherwise; in a dry run: would make.
     *
     * @param scope FILE: entries of a code list; NOTICE: lines a finding comes to and goes from; REJECT: held lines that would be rejected
     *     today; STATEMENT: values of held lines; BOOK: values of books
     * @param source kind of source; empty of files and books
     * @param subject file, finding or field; empty: the statements or books themselves
     */
    public record Change(String scope, String source, String subject, long changed, long appeared, long vanished) {}

    /** One frequent change of a field: a code as it is, any other value by its shape. */
    public record ChangeSample(String scope, String source, String field, String before, String after, long rows) {}

    /** Whether every applied delivery balances. */
    @JsonIgnore
    public boolean isBalanced() {
        return deliveries.stream().noneMatch(delivery -> delivery.isApplied() && !delivery.isBalanced());
    }

    /** Whether the figures tell what would be: in a dry run, and before a run has begun to apply. A night counts what its jobs applied. */
    @JsonIgnore
    public boolean isPlanOnly() {
        return run.dryRun() || (!run.applying() && !run.status().equals("DONE") && !RunTables.isNight(this));
    }

    /** The same report of the run as it is about to end. */
    RunReport ended(String state, RunResult result) {
        return new RunReport(
                run.ended(state, result),
                steps,
                deliveries,
                books,
                withdrawal,
                gates,
                notices,
                shadow,
                changes,
                changeSamples);
    }
}
