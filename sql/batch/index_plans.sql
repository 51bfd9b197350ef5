-- batch/index_plans
-- does:    makes the indexes by which ranges look for the rows they apply
-- grain:   one row
-- reads:   nothing
-- writes:  staging
-- params:  :run
-- rerun:   same input changes zero rows
select staging.index_plans(:run)
