-- batch/release_statements
-- does:    empties what was planned about statements and records once they are kept
-- grain:   one row
-- reads:   nothing
-- writes:  staging
-- params:  :run
-- rerun:   same input changes zero rows
select staging.release_statements(:run)
