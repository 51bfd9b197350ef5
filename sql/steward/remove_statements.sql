-- steward/remove_statements
-- does:    removes the statements that no applied delivery asserts any more; what was delivered stays in the archive
-- grain:   one row per removed statement
-- reads:   staging.taken_back
-- writes:  source.statement, quality.delivery_line
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
with gone as (
    delete from source.statement s
    using staging.taken_back t
    where t.run_id = :run and t.plan_no between :from and :to and not t.remains
        and s.source = t.source and s.statement_id = t.statement_id
    returning s.statement_id
)
-- numbers of removed statements may be given again: no line may go on pointing at them
update quality.delivery_line l
set statement_id = null
from gone
where l.statement_id = gone.statement_id
