-- batch/abandon_deliveries
-- does:    gives back the deliveries of a run that was given up
-- grain:   one row per delivery
-- reads:   batch.delivery
-- writes:  batch.delivery
-- params:  :run
-- rerun:   same input changes zero rows
update batch.delivery set state = 'RECEIVED' where claimed_by_run = :run and state = 'CLAIMED'
