-- batch/abandon_run
-- does:    gives a run up for good and frees its key, so that the same files can be asked for again
-- grain:   one row
-- reads:   batch.run
-- writes:  batch.run
-- params:  :run, :state, :seen
-- rerun:   same input changes zero rows
update batch.run
set state = 'ABANDONED', run_key = run_key || ' abandoned ' || run_id, ended_at = now()
where run_id = :run and not applying and state <> 'DONE'
    and state = :state and attempt is not distinct from cast(:seen as text)
