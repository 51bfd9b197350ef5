-- intake/apply_deliveries
-- does:    marks the deliveries of this run as applied
-- grain:   one row per delivery
-- reads:   nothing
-- writes:  batch.delivery
-- params:  :run
-- rerun:   same input changes zero rows
update batch.delivery set state = 'APPLIED', applied_by_run = :run where claimed_by_run = :run and state = 'CLAIMED'
