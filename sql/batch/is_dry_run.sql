-- batch/is_dry_run
-- does:    tells whether a run only counts
-- grain:   one row
-- reads:   batch.run
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select dry_run from batch.run where run_id = :run
