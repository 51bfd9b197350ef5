-- batch/count_events
-- does:    counts the planned events of this run, for ranges
-- grain:   one row in all
-- reads:   staging.event_plan
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select coalesce(max(plan_no), 0) from staging.event_plan where run_id = :run
