-- batch/free_writer
-- does:    gives back a registry that a run took again after it had finished with it
-- grain:   one row in all
-- reads:   registry.writer
-- writes:  registry.writer
-- params:  :run
-- rerun:   same input changes zero rows
update registry.writer
set run_id = null, attempt = null, acquired_at = null
where run_id = :run
