-- batch/close_staging
-- does:    drops what a run worked on
-- grain:   one partition per staging table
-- reads:   nothing
-- writes:  staging
-- params:  :run
-- rerun:   same input changes zero rows
select staging.close(:run)
