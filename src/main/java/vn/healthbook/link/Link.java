package vn.healthbook.link;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.CurrentRun;
import vn.healthbook.batch.KeysetReader;
import vn.healthbook.batch.RegistryWriter;
import vn.healthbook.batch.Steps;
import vn.healthbook.person.PersonRules;
import vn.healthbook.sql.CopyTable;
import vn.healthbook.sql.SqlRunner;

/**
 * Records to books. A link is a function of the evidence under the keys of a record and of human decisions, and of nothing else; so it is computed again for
 * every record whose keys were touched. Keys propose in SQL, names decide in Java, sets are settled in SQL.
 */
@Component
public class Link {

    private final Steps steps;
    private final SqlRunner sql;
    private final RegistryWriter writer;
    private final CopyTable verdicts;

    Link(Steps steps, SqlRunner sql, RegistryWriter writer, DataSource dataSource) {
        this.steps = steps;
        this.sql = sql;
        this.writer = writer;
        this.verdicts = new CopyTable(dataSource, "staging.pair_verdict", List.of("run_id", "pair_no", "verdict"));
    }

    /** From here to the end of the checks the run owns the registry. */
    public Step takeRegistry() {
        return steps.task("take-registry", writer::acquireAsClaimed);
    }

    /** Folds the touched records; finds all others that a change of theirs may concern; proposes pairs. */
    public List<Step> propose() {
        return List.of(
                steps.planSliced("link/plan_records"),
                steps.plan("link/plan_decisions"),
                steps.plan("link/plan_touched"),
                steps.planRounds("link/reach_records"),
                steps.plan("link/plan_scope"),
                steps.plan("link/propose_pairs"),
                steps.plan("link/plan_pairs", "link/plan_forbidden_pairs", "link/plan_pair_claims"),
                judgePairs());
    }

    /** Population first, then insurance against it, then facilities and police against both; what a human decided wins each time. */
    public List<Step> decide() {
        return List.of(
                steps.plan("link/decide_population", "link/follow_same", "link/follow_different"),
                steps.plan("link/decide_insurance", "link/follow_same", "link/follow_different"),
                steps.plan("link/decide_claims", "link/follow_same", "link/follow_different"),
                steps.plan("link/plan_reviews"),
                steps.plan("link/plan_clusters"));
    }

    private Step judgePairs() {
        ItemWriter<JudgedPair> keep = chunk -> {
            long run = CurrentRun.id();
            verdicts.write(rows -> chunk.forEach(pair -> rows.add(run, pair.pairNo(), pair.verdict())));
        };
        return steps.rows(
                "judge-pairs",
                new KeysetReader<>(sql, "link/list_pairs_to_judge", ProposedPair::of, ProposedPair::pairNo),
                pair -> new JudgedPair(pair.pairNo(), PersonRules.judge(pair.record(), pair.candidate())),
                keep);
    }
}
