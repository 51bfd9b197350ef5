-- intake/find_delivery
-- does:    finds a delivery by what makes it one, and whether the run it belongs to is at work
-- grain:   one row at most
-- reads:   batch.delivery, batch.run, pg_stat_activity
-- writes:  nothing
-- params:  :layout, :sender, :sha256, :asOf, :sequence
-- rerun:   same input changes zero rows
select d.delivery_id, d.state, d.claimed_by_run, r.state as run_state, r.dry_run,
    exists (select 1 from pg_stat_activity a where a.application_name = 'healthbook-' || r.attempt) as at_work
from batch.delivery d
join batch.run r on r.run_id = d.claimed_by_run
where d.layout = :layout and d.sender = :sender and d.sha256 = :sha256 and d.as_of = :asOf and d.sequence = :sequence
