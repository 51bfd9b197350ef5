-- steward/release_delivery
-- does:    gives a delivery to the next run of its job; the gate that held or refused it is opened for it
-- grain:   one row
-- reads:   nothing
-- writes:  batch.delivery
-- params:  :delivery
-- rerun:   same input changes zero rows
update batch.delivery
set state = 'RECEIVED', steward_word = 'RELEASE', opened_gate = coalesce(refusal, opened_gate), refusal = null, refusal_line = null,
    applied_by_run = null
where delivery_id = :delivery
    and (state in ('HELD', 'WITHDRAWN') or state = 'RECEIVED' and steward_word is distinct from 'RELEASE'
        -- refused by a gate; a file with a fault of its own stays refused
        or state = 'REFUSED' and refusal in ('rejected', 'shrunken-extract'))
