-- batch/note_finished
-- does:    notes that a run has finished with the registry
-- grain:   one row
-- reads:   batch.run
-- writes:  batch.run
-- params:  :run
-- rerun:   same input changes zero rows
update batch.run set finished = true where run_id = :run and not finished
