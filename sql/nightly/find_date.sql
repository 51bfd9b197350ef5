-- nightly/find_date
-- does:    finds the business date of a run
-- grain:   one row
-- reads:   batch.run
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select business_date from batch.run where run_id = :run
