-- nightly/list_jobs_left
-- does:    lists the jobs of a night that are not done
-- grain:   one row per job
-- reads:   batch.run
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select run_id, job, state from batch.run where parent_run_id = :run and state <> 'DONE' order by run_id
