-- batch/list_unfinished_runs
-- does:    lists the runs that claim to be running
-- grain:   one row per run
-- reads:   batch.run
-- writes:  nothing
-- params:  none
-- rerun:   same input changes zero rows
select run_id from batch.run where state = 'RUNNING' order by run_id
