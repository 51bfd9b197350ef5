-- batch/count_releases
-- does:    counts how often a named person has released a delivery
-- grain:   one row
-- reads:   batch.delivery, batch.delivery_decision
-- writes:  nothing
-- params:  :layout, :sender, :sha256, :asOf, :sequence
-- rerun:   same input changes zero rows
select count(*)
from batch.delivery d
join batch.delivery_decision x on x.delivery_id = d.delivery_id and x.word = 'RELEASE'
where d.layout = :layout and d.sender = :sender and d.sha256 = :sha256 and d.as_of = :asOf and d.sequence = :sequence and d.dry_run_id is null
