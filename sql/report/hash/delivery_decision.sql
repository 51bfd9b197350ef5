-- report/hash/delivery_decision
-- does:    what named people decided about deliveries, without the hour
-- grain:   one text per decision
-- reads:   batch.delivery_decision, batch.delivery
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_build_array(jsonb_build_array(d.layout, d.sender, d.sha256, d.as_of, d.sequence), x.nth, x.word, x.opened_gate,
    x.decided_by, x.reason)::text as content
from batch.delivery_decision x
join batch.delivery d on d.delivery_id = x.delivery_id
order by d.layout collate "C", d.sender collate "C", d.sha256 collate "C", d.as_of, d.sequence, x.nth
