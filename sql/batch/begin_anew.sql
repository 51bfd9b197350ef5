-- batch/begin_anew
-- does:    has an unfinished run start over, because something was decided about its deliveries
-- grain:   one row
-- reads:   batch.run
-- writes:  batch.run
-- params:  :run, :state, :seen
-- rerun:   raises the pass once more; nothing of the run is applied
update batch.run
set pass = pass + 1, registry_version = null, state = case when state = 'GATED' then 'STOPPED' else state end
where run_id = :run and not applying and state not in ('DONE', 'ABANDONED')
    -- whoever has taken the run meanwhile works on what is planned now
    and state = :state and attempt is not distinct from cast(:seen as text)
