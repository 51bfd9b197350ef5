-- batch/finish_writer
-- does:    gives the registry back, changed once more
-- grain:   one row in all
-- reads:   registry.writer
-- writes:  registry.writer
-- params:  :run
-- rerun:   same input changes zero rows
update registry.writer
set run_id = null, attempt = null, acquired_at = null, version = version + 1
where run_id = :run
