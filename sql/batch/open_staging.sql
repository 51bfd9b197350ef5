-- batch/open_staging
-- does:    makes room for what a run works on
-- grain:   one partition per staging table
-- reads:   nothing
-- writes:  staging
-- params:  :run
-- rerun:   same input changes zero rows
select staging.open(:run)
