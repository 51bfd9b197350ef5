-- batch/note_repair
-- does:    writes down that a run was repaired
-- grain:   one row per repair
-- reads:   nothing
-- writes:  batch.repair
-- params:  :run, :attempt, :executions, :backends
-- rerun:   same input changes zero rows
insert into batch.repair (run_id, dead_attempt, executions, backends) values (:run, :attempt, :executions, :backends)
