package vn.healthbook.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** The invariants of {@code sql/check}: each returns the rows that violate it. */
@Component
public class Checks {

    private static final List<Sql> ALL = List.of(
            Sql.named("check/every_line_has_one_fate"),
            Sql.named("check/rejected_line_has_a_reason"),
            Sql.named("check/citizen_number_has_one_living_book"),
            Sql.named("check/living_book_stands_on_its_anchor"),
            Sql.named("check/link_leads_to_a_living_book"),
            Sql.named("check/record_is_linked_or_waits_not_both"),
            Sql.named("check/population_record_has_a_book_or_waits"),
            Sql.named("check/identity_belongs_to_a_living_book"),
            Sql.named("check/visit_after_death_is_flagged"),
            Sql.named("check/death_before_birth_is_flagged"));

    private final SqlRunner sql;

    public Checks(SqlRunner sql) {
        this.sql = sql;
    }

    /** Fails the run with the names of the truths that do not hold. */
    void hold(long run) {
        List<String> violated = new ArrayList<>();
        for (Sql check : ALL) {
            Map<String, Object> parameters = check.text().contains(":run") ? Map.of("run", run) : Map.of();
            if (!sql.query(check, parameters).query().listOfRows().isEmpty()) {
                violated.add(check.name());
            }
        }
        if (!violated.isEmpty()) {
            throw new CheckFailed(violated);
        }
    }
}
