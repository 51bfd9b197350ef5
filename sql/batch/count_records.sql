-- batch/count_records
-- does:    counts the planned records of this run, for ranges
-- grain:   one row in all
-- reads:   staging.record_plan
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select coalesce(max(plan_no), 0) from staging.record_plan where run_id = :run
