-- batch/take_run
-- does:    makes this process the owner of a run, if it is still as it was seen
-- grain:   one row
-- reads:   batch.run
-- writes:  batch.run
-- params:  :run, :seen, :attempt, :host, :pid, :since
-- rerun:   same input changes zero rows
update batch.run
set state = 'RUNNING', attempt = :attempt, owner_host = :host, owner_pid = :pid, owner_started_at = :since,
    ended_at = null, exit_code = null, failure = null, told_vi = null, told_en = null
where run_id = :run and attempt is not distinct from cast(:seen as text) and state <> 'DONE' and state <> 'ABANDONED'
