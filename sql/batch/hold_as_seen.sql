-- batch/hold_as_seen
-- does:    holds a run that is still as it was seen, so that nobody takes it meanwhile
-- grain:   one row at most
-- reads:   batch.run
-- writes:  nothing
-- params:  :run, :state, :seen
-- rerun:   same input changes zero rows
select run_id from batch.run where run_id = :run and state = :state and attempt is not distinct from cast(:seen as text) for update
