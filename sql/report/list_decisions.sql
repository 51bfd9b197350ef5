-- report/list_decisions
-- does:    what named people decided about pairs of records, the last first; of one pair or of all
-- grain:   one row per decision
-- reads:   registry.decision, registry.standing_decision, source.record
-- writes:  nothing
-- params:  :one, :other, :most
-- rerun:   reads only
select d.decision_id, r.record_id || '-' || c.record_id as review, d.word, s.decision_id is not null as stands,
    d.applied_by_run, d.decided_by, d.reason, d.decided_at
from registry.decision d
join source.record r on r.source = d.source and r.record_key = d.record_key
join source.record c on c.source = d.other_source and c.record_key = d.other_record_key
left join registry.standing_decision s on s.decision_id = d.decision_id
where cast(:one as bigint) is null
    or r.record_id = cast(:one as bigint) and c.record_id = cast(:other as bigint)
    or r.record_id = cast(:other as bigint) and c.record_id = cast(:one as bigint)
order by d.decision_id desc
limit :most
