package vn.healthbook.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.healthbook.TestProgram;
import vn.healthbook.person.PersonRules;
import vn.healthbook.sql.CopyTable;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** The statements of {@code sql/link} on records of a test's making, in the order of the jobs. */
final class LinkStatements {

    private static final List<String> DECISIONS =
            List.of("link/decide_population", "link/decide_insurance", "link/decide_claims", "link/plan_reviews");

    private final TestProgram program;
    private final SqlRunner sql;
    private final TransactionTemplate transaction;

    LinkStatements(TestProgram program) {
        this.program = program;
        this.sql = program.bean(SqlRunner.class);
        this.transaction = new TransactionTemplate(program.bean(PlatformTransactionManager.class));
    }

    /** What becomes of the records in scope when these are new or newly said. */
    Map<Long, Decided> decide(long run, List<Known> touched, Set<Long> held) {
        transaction.executeWithoutResult(status -> {
            program.jdbc()
                    .sql("select staging.open(?)")
                    .param(run)
                    .query((row, number) -> number)
                    .list();
            plan(run, touched, held);
            planVisits(run, touched, held);
            run("link/plan_touched", run);
            reach(run);
            run("link/plan_scope", run);
            run("link/propose_pairs", run);
            run("link/plan_pairs", run);
            run("link/plan_pair_claims", run);
            judge(run);
            DECISIONS.forEach(statement -> run(statement, run));
        });
        Map<Long, Decided> decided = new HashMap<>();
        program.jdbc()
                .sql("select record_id, outcome, anchor_id, tier from staging.link_plan where run_id = ?")
                .param(run)
                .query(row -> {
                    Decided plan = new Decided(row.getString(2), row.getObject(3, Long.class), row.getString(4));
                    Decided twice = decided.put(row.getLong(1), plan);
                    if (twice != null) {
                        throw new IllegalStateException("record " + row.getLong(1) + " is decided twice");
                    }
                });
        return decided;
    }

    /** Keeps the records, as the apply step does. */
    void apply(long run) {
        transaction.executeWithoutResult(status -> {
            Map<String, Long> all = Map.of("run", run, "from", 0L, "to", Long.MAX_VALUE);
            sql.update(Sql.named("create/apply_records"), all);
            sql.update(Sql.named("create/change_records"), all);
            program.jdbc().sql("""
                            insert into registry.visit (visit_key, record_id, statement_id, facility_code, started_at, ended_at)
                            select record_key, record_id, record_id, '01001', '2026-11-01', '2026-11-01'
                            from source.record where source = 'facility' on conflict do nothing
                            """).update();
        });
    }

    /** Each claim of a facility stands under a visit; one that nothing stands under would carry no book. */
    private void planVisits(long run, List<Known> touched, Set<Long> held) {
        List<String> columns = List.of(
                "run_id",
                "plan_no",
                "source",
                "record_key",
                "statement_id",
                "raw_hash",
                "record_id",
                "as_of",
                "sequence");
        new CopyTable(program.bean(DataSource.class), "staging.event_plan", columns).write(rows -> {
            for (Known known : touched) {
                if (known.source().equals("facility") && !held.contains(known.id())) {
                    rows.add(
                            run,
                            known.id(),
                            "visit",
                            known.key(),
                            known.id(),
                            new UUID(0, known.id()).toString(),
                            known.id(),
                            "2026-11-01",
                            1);
                }
            }
        });
    }

    private void plan(long run, List<Known> touched, Set<Long> held) {
        List<String> columns = List.of(
                "run_id",
                "plan_no",
                "record_id",
                "source",
                "record_key",
                "is_new",
                "citizen_id",
                "citizen_id_consistent",
                "previous_ids",
                "social_insurance_number",
                "full_name",
                "name_key",
                "given_key",
                "date_of_birth",
                "gender",
                "ward_code",
                "set_aside",
                "is_gone");
        new CopyTable(program.bean(DataSource.class), "staging.record_plan", columns).write(rows -> {
            for (Known known : touched) {
                rows.add(
                        run,
                        known.id(),
                        known.id(),
                        known.source(),
                        known.key(),
                        !held.contains(known.id()),
                        known.citizenId(),
                        known.consistent(),
                        CopyTable.array(known.previousIds()),
                        known.insuranceNumber(),
                        known.fullName(),
                        known.nameKey(),
                        known.claim().givenKey(),
                        known.dateOfBirth(),
                        known.gender(),
                        known.ward(),
                        "{}",
                        known.gone());
            }
        });
    }

    private void judge(long run) {
        List<ProposedPair> pairs = sql.query(
                        Sql.named("link/list_pairs_to_judge"),
                        Map.of("run", run, "from", 0L, "size", Integer.MAX_VALUE))
                .query(ProposedPair::of)
                .list();
        new CopyTable(program.bean(DataSource.class), "staging.pair_verdict", List.of("run_id", "pair_no", "verdict"))
                .write(rows -> pairs.forEach(
                        pair -> rows.add(run, pair.pairNo(), PersonRules.judge(pair.record(), pair.candidate()))));
    }

    private void reach(long run) {
        Sql statement = Sql.named("link/reach_records");
        long round = 0;
        do {
            sql.analyze(statement);
        } while (sql.update(statement, Map.of("run", run, "round", round++)) > 0);
    }

    private void run(String name, long run) {
        Sql statement = Sql.named(name);
        sql.analyze(statement);
        sql.update(statement, Map.of("run", run));
    }
}
