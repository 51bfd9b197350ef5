-- batch/find_writer
-- does:    names the run that owns the registry
-- grain:   one row when some run does
-- reads:   registry.writer
-- writes:  nothing
-- params:  none
-- rerun:   same input changes zero rows
select run_id from registry.writer where run_id is not null
