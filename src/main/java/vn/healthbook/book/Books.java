package vn.healthbook.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.CurrentRun;
import vn.healthbook.batch.KeysetReader;
import vn.healthbook.batch.Steps;
import vn.healthbook.field.CodeLists;
import vn.healthbook.notice.Notice;
import vn.healthbook.person.LifeStatus;
import vn.healthbook.person.LifeStatusRules;
import vn.healthbook.person.VaccinationRules;
import vn.healthbook.sql.CopyTable;
import vn.healthbook.sql.SqlRunner;

/** From evidence to books: what each book in scope will say, decided before the gate and copied after it. */
@Component
public class Books {

    private final Steps steps;
    private final SqlRunner sql;
    private final PlanGate gate;
    private final BeginApply beginApply;
    private final CopyTable statuses;
    private final CopyTable summaries;
    private final Map<String, List<String>> antigens;

    Books(Steps steps, SqlRunner sql, PlanGate gate, BeginApply beginApply, DataSource dataSource, CodeLists codes) {
        this.steps = steps;
        this.sql = sql;
        this.gate = gate;
        this.beginApply = beginApply;
        this.statuses = new CopyTable(
                dataSource, "staging.life_status", List.of("run_id", "anchor_id", "status", "since", "finding"));
        this.summaries =
                new CopyTable(dataSource, "staging.vaccination_summary", List.of("run_id", "anchor_id", "summary"));
        this.antigens = codes.antigens();
    }

    /** What this run adds to the evidence, and what is said about the records it touches. */
    public List<Step> planEvidence() {
        return List.of(
                steps.planSliced("intake/plan_lines"),
                steps.planSliced("intake/plan_statements"),
                steps.planSliced("intake/plan_sayings"),
                steps.plan("merge/plan_events"));
    }

    /** The same for evidence that today's rules read differently. */
    public List<Step> planRestatement() {
        return List.of(
                steps.plan("standardize/plan_statements"),
                steps.plan("standardize/plan_sayings"),
                steps.plan("merge/plan_events"));
    }

    /** The same for the evidence that is left when a delivery is withdrawn. */
    public List<Step> planWithdrawal() {
        return List.of(
                steps.plan("steward/plan_taken_back"),
                steps.plan("steward/plan_sayings"),
                steps.plan("merge/plan_events"),
                steps.plan("steward/plan_gone_events"));
    }

    /** The 48 fields of every book in scope; the books that open, change, merge or retire. */
    public List<Step> planBooks() {
        return List.of(
                summarizeVaccinations(),
                decideLifeStatus(),
                steps.plan("create/plan_evidence"),
                steps.plan("create/plan_books"));
    }

    /** Mass change stops and asks; a dry run ends here, with exact counts. */
    public Step gate() {
        return steps.task("gate-plan", gate);
    }

    /** Copies what was decided, range by range; decides nothing. */
    public List<Step> apply() {
        List<Step> apply = new ArrayList<>();
        apply.add(steps.task("begin-apply", beginApply));
        apply.add(steps.apply("apply-records", "batch/count_records", "create/apply_records", "create/change_records"));
        apply.add(steps.apply("apply-statements", "batch/count_statements", "create/apply_statements"));
        apply.add(steps.release("batch/release_statements"));
        apply.addAll(applyBooks());
        apply.add(steps.release("batch/release_books"));
        apply.add(steps.apply("apply-lines", "batch/count_lines", "intake/apply_lines"));
        apply.add(steps.apply("intake/note_older_lines"));
        return apply;
    }

    /** The same for restated evidence: nothing was delivered, so no line has a fate. */
    public List<Step> applyRestatement() {
        List<Step> apply = new ArrayList<>();
        apply.add(steps.task("begin-apply", beginApply));
        apply.add(steps.apply("apply-records", "batch/count_records", "create/apply_records", "create/change_records"));
        apply.add(steps.apply("apply-statements", "batch/count_statements", "standardize/apply_statements"));
        apply.add(steps.release("batch/release_statements"));
        apply.addAll(applyBooks());
        apply.add(steps.apply("standardize/apply_standing"));
        return apply;
    }

    /** The same for a withdrawn delivery: what nobody says any more goes last, when nothing stands on it. */
    public List<Step> applyWithdrawal() {
        List<Step> apply = new ArrayList<>();
        apply.add(steps.task("begin-apply", beginApply));
        apply.add(steps.apply("apply-records", "batch/count_records", "create/apply_records", "create/change_records"));
        apply.addAll(applyBooks());
        apply.add(steps.apply("remove-statements", "steward/count_taken_back", "steward/remove_statements"));
        apply.add(steps.apply("steward/withdraw_delivery"));
        return apply;
    }

    /** The same when nothing was said and only people have decided. */
    public List<Step> applyDecisions() {
        List<Step> apply = new ArrayList<>();
        apply.add(steps.task("begin-apply", beginApply));
        apply.addAll(applyBooks());
        return apply;
    }

    private List<Step> applyBooks() {
        return List.of(
                steps.apply(
                        "apply-events",
                        "batch/count_events",
                        "merge/apply_visits",
                        "merge/apply_vaccinations",
                        "reconcile/apply_life_events"),
                steps.apply("link/release_links"),
                steps.apply(
                        "apply-books",
                        "batch/count_clusters",
                        "create/end_identities",
                        "create/end_books",
                        "create/change_books",
                        "create/apply_books",
                        "create/apply_identities",
                        "link/apply_links",
                        "reconcile/apply_contradictions"),
                steps.apply("link/apply_reviews"));
    }

    private Step summarizeVaccinations() {
        ItemWriter<Evidence.Doses> keep = chunk -> {
            long run = CurrentRun.id();
            summaries.write(rows ->
                    chunk.forEach(doses -> rows.add(run, doses.anchorId(), VaccinationRules.summarize(doses.doses()))));
        };
        return steps.rows(
                "summarize-vaccinations",
                new KeysetReader<>(
                        sql,
                        "merge/list_doses",
                        (row, number) -> Evidence.doses(row, antigens),
                        Evidence.Doses::anchorId),
                keep);
    }

    private Step decideLifeStatus() {
        ItemWriter<Evidence.LifeEvents> keep = chunk -> {
            long run = CurrentRun.id();
            statuses.write(rows -> {
                for (Evidence.LifeEvents events : chunk) {
                    LifeStatus status = LifeStatusRules.decide(events.events());
                    String finding = status.notices().stream()
                            .map(Notice::code)
                            .map(code -> code.name())
                            .findFirst()
                            .orElse(null);
                    rows.add(run, events.anchorId(), status.status(), status.on(), finding);
                }
            });
        };
        return steps.rows(
                "decide-life-status",
                new KeysetReader<>(
                        sql, "reconcile/list_life_events", Evidence::lifeEvents, Evidence.LifeEvents::anchorId),
                keep);
    }
}
