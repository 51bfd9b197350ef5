-- batch/refresh_statistics
-- does:    refreshes the planner's statistics of the tables that have grown by a fifth since they were last looked at
-- grain:   one row in all
-- reads:   nothing
-- writes:  nothing
-- params:  none
-- rerun:   same input changes zero rows
select registry.refresh_statistics()
