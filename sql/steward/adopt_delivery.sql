-- steward/adopt_delivery
-- does:    makes a delivery of what a dry run has looked at and no real run has seen, so that something can be decided about it
-- grain:   one row at most
-- reads:   batch.run, batch.delivery
-- writes:  batch.delivery
-- params:  :delivery
-- rerun:   same input changes zero rows
update batch.delivery d
set dry_run_id = null, state = 'RECEIVED', refusal = null, refusal_line = null, opened_gate = null
from batch.run r
where d.delivery_id = :delivery and r.run_id = d.dry_run_id and r.state <> 'RUNNING'
    and not exists (
        select 1 from batch.delivery held
        where held.dry_run_id is null and held.layout = d.layout and held.sender = d.sender and held.sha256 = d.sha256
            and held.as_of = d.as_of and held.sequence = d.sequence
    )
