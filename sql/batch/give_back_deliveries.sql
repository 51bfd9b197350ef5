-- batch/give_back_deliveries
-- does:    gives back the deliveries a dry run looked at
-- grain:   one row per delivery
-- reads:   batch.delivery
-- writes:  batch.delivery
-- params:  :run
-- rerun:   same input changes zero rows
update batch.delivery set state = 'RECEIVED', refusal = null, refusal_line = null where claimed_by_run = :run and state <> 'APPLIED'
