-- steward/find_real_delivery
-- does:    finds the delivery that is meant when somebody names what a dry run has looked at; any other is itself
-- grain:   one row at most
-- reads:   batch.delivery
-- writes:  nothing
-- params:  :delivery
-- rerun:   same input changes zero rows
select held.delivery_id
from batch.delivery d
join batch.delivery held on held.dry_run_id is null and held.layout = d.layout and held.sender = d.sender and held.sha256 = d.sha256
    and held.as_of = d.as_of and held.sequence = d.sequence
where d.delivery_id = :delivery
