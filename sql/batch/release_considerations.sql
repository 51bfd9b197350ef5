-- batch/release_considerations
-- does:    empties what only the plan was made from; what is applied stays
-- grain:   one row
-- reads:   nothing
-- writes:  staging
-- params:  :run
-- rerun:   same input changes zero rows
select staging.release_considerations(:run)
