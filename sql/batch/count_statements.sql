-- batch/count_statements
-- does:    counts the planned statements of this run, for ranges
-- grain:   one row in all
-- reads:   staging.statement_plan
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select coalesce(max(plan_no), 0) from staging.statement_plan where run_id = :run
