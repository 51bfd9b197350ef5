-- intake/stop_delivery
-- does:    refuses or holds a delivery at its gate
-- grain:   one row per delivery
-- reads:   nothing
-- writes:  batch.delivery
-- params:  :delivery, :state, :gate
-- rerun:   same input changes zero rows
update batch.delivery set state = :state, refusal = :gate where delivery_id = :delivery and state = 'CLAIMED'
