-- steward/find_decision
-- does:    finds the last decision about two records: the one that stands, or an undoing no run has followed yet
-- grain:   one row at most
-- reads:   registry.decision, registry.standing_decision, source.record
-- writes:  nothing
-- params:  :one, :other
-- rerun:   same input changes zero rows
select d.decision_id, d.word, d.applied_by_run is null as pending
from registry.decision d
join source.record r on r.source = d.source and r.record_key = d.record_key
join source.record c on c.source = d.other_source and c.record_key = d.other_record_key
where (r.record_id = :one and c.record_id = :other or r.record_id = :other and c.record_id = :one)
    and (d.decision_id in (select decision_id from registry.standing_decision) or d.word = 'UNDO' and d.applied_by_run is null)
order by d.decision_id desc
limit 1
