-- batch/verify_writer
-- does:    proves that this attempt of the run still owns the registry and keeps it until commit
-- grain:   one row when it does
-- reads:   registry.writer
-- writes:  nothing
-- params:  :run, :attempt
-- rerun:   same input changes zero rows
select 1 from registry.writer where run_id = :run and attempt = :attempt for share
