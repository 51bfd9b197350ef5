-- intake/find_delivery
-- does:    finds the delivery that a real run is about to take; what a dry run looks at is its own
-- grain:   one row at most
-- reads:   batch.delivery, batch.run
-- writes:  nothing
-- params:  :run, :layout, :sender, :sha256, :asOf, :sequence
-- rerun:   same input changes zero rows
select d.delivery_id, d.state, d.claimed_by_run, owner.state as run_state
from batch.run r
join batch.delivery d on d.dry_run_id is null
    and d.layout = :layout and d.sender = :sender and d.sha256 = :sha256 and d.as_of = :asOf and d.sequence = :sequence
join batch.run owner on owner.run_id = d.claimed_by_run
where r.run_id = :run and not r.dry_run
