-- nightly/find_failure
-- does:    finds how a run failed; one whose end could not be written down had lost the database
-- grain:   one row at most
-- reads:   batch.run
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select coalesce(failure, 'DATABASE_LOST') from batch.run
where run_id = :run and (failure is not null or state = 'RUNNING')
