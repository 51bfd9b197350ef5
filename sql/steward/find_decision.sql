-- steward/find_decision
-- does:    finds the last decision about two records: the one that stands, or an undoing no run has followed yet
-- grain:   one row at most
-- reads:   registry.decision, registry.standing_decision, source.record, batch.run
-- writes:  nothing
-- params:  :one, :other
-- rerun:   same input changes zero rows
select d.decision_id, d.word, open.pending
from registry.decision d
join source.record r on r.source = d.source and r.record_key = d.record_key
join source.record c on c.source = d.other_source and c.record_key = d.other_record_key
cross join lateral (
    -- noted as followed just before its run is done: a run that died in between goes on
    select d.applied_by_run is null or exists (
            select 1 from batch.run n
            where n.run_key = 'apply-decisions decision ' || d.decision_id and n.state not in ('DONE', 'ABANDONED')
        ) as pending
) open
where (r.record_id = :one and c.record_id = :other or r.record_id = :other and c.record_id = :one)
    and (d.decision_id in (select decision_id from registry.standing_decision) or d.word = 'UNDO' and open.pending)
order by d.decision_id desc
limit 1
