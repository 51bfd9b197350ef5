-- intake/find_delivery
-- does:    finds a delivery by what makes it one
-- grain:   one row at most
-- reads:   batch.delivery, batch.run
-- writes:  nothing
-- params:  :layout, :sender, :sha256, :asOf, :sequence
-- rerun:   same input changes zero rows
select d.delivery_id, d.state, d.claimed_by_run, r.state as run_state, r.dry_run
from batch.delivery d
join batch.run r on r.run_id = d.claimed_by_run
where d.layout = :layout and d.sender = :sender and d.sha256 = :sha256 and d.as_of = :asOf and d.sequence = :sequence
