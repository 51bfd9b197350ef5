-- intake/note_standing_before
-- does:    notes how a delivery stands that a dry run is about to look at
-- grain:   one row at most
-- reads:   batch.run, batch.delivery
-- writes:  batch.dry_finding
-- params:  :run, :layout, :sender, :sha256, :asOf, :sequence
-- rerun:   same input changes zero rows
insert into batch.dry_finding (run_id, delivery_id, state_before, claimed_before, refusal_before, refusal_line_before)
select r.run_id, d.delivery_id, d.state, d.claimed_by_run, d.refusal, d.refusal_line
from batch.run r
join batch.delivery d on d.layout = :layout and d.sender = :sender and d.sha256 = :sha256 and d.as_of = :asOf and d.sequence = :sequence
where r.run_id = :run and r.dry_run and d.state in ('HELD', 'REFUSED')
on conflict (run_id, delivery_id) do nothing
