-- nightly/find_failure
-- does:    finds how a run failed
-- grain:   one row at most
-- reads:   batch.run
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select failure from batch.run where run_id = :run and failure is not null
