-- batch/list_child_runs
-- does:    lists the unfinished runs that a night started
-- grain:   one row per run
-- reads:   batch.run
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select run_id from batch.run where parent_run_id = :run and state = 'RUNNING' order by run_id
