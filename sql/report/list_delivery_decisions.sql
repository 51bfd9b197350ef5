-- report/list_delivery_decisions
-- does:    what named people decided about a delivery, in order
-- grain:   one row per decision
-- reads:   batch.delivery_decision
-- writes:  nothing
-- params:  :delivery
-- rerun:   reads only
select nth, word, opened_gate, decided_by, reason, decided_at
from batch.delivery_decision
where delivery_id = :delivery
order by nth
