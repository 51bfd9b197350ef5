-- steward/find_delivery
-- does:    finds a delivery with what was decided about it and the run it belongs to; nobody else decides meanwhile
-- grain:   one row at most
-- reads:   batch.delivery, batch.delivery_decision
-- writes:  nothing
-- params:  :delivery
-- rerun:   same input changes zero rows
select d.delivery_id, d.state, d.steward_word, d.refusal, d.claimed_by_run,
    (select count(*) from batch.delivery_decision x where x.delivery_id = d.delivery_id and x.word = 'RELEASE') as releases
from batch.delivery d
where d.delivery_id = :delivery and d.dry_run_id is null
for update of d
