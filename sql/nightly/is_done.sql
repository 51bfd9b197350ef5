-- nightly/is_done
-- does:    tells whether a run is done
-- grain:   one row
-- reads:   batch.run
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select state = 'DONE' from batch.run where run_id = :run
