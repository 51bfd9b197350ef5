-- steward/hold_delivery
-- does:    keeps a delivery from being loaded
-- grain:   one row
-- reads:   nothing
-- writes:  batch.delivery
-- params:  :delivery
-- rerun:   same input changes zero rows
update batch.delivery set state = 'HELD', steward_word = 'HOLD', refusal = null, refusal_line = null
where delivery_id = :delivery and (state in ('RECEIVED', 'CLAIMED') or state = 'HELD' and steward_word is distinct from 'HOLD')
