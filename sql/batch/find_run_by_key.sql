-- batch/find_run_by_key
-- does:    finds the run of a key
-- grain:   one row per run
-- reads:   batch.run
-- writes:  nothing
-- params:  :key
-- rerun:   same input changes zero rows
select run_id from batch.run where run_key = :key
