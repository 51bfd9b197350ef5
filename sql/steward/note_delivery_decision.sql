-- steward/note_delivery_decision
-- does:    keeps what a named person decided about a delivery, and why
-- grain:   one row per decision
-- reads:   batch.delivery
-- writes:  batch.delivery_decision
-- params:  :delivery, :word, :by, :reason
-- rerun:   adds a row: a decision taken twice is two decisions
insert into batch.delivery_decision (delivery_id, nth, word, opened_gate, decided_by, reason)
select d.delivery_id,
    (select count(*) from batch.delivery_decision x where x.delivery_id = d.delivery_id) + 1,
    :word, case when :word = 'RELEASE' then d.opened_gate end, :by, :reason
from batch.delivery d
where d.delivery_id = :delivery
