-- link/plan_decisions
-- does:    takes down the human decisions this run follows: those that stand, and those no run has followed yet
-- grain:   one row per decision about two records that are known
-- reads:   registry.decision, registry.standing_decision, source.record, staging.record_plan
-- writes:  staging.decision
-- params:  :run
-- rerun:   same input changes zero rows
insert into staging.decision (run_id, decision_id, record_id, candidate_id, word, stands, pending)
with told as (
    select d.*, s.decision_id is not null as stands
    from registry.decision d
    left join registry.standing_decision s on s.decision_id = d.decision_id
    where s.decision_id is not null or d.applied_by_run is null
),
known as (
    select r.record_id, r.source, r.record_key
    from source.record r
    where (r.source, r.record_key) in (select source, record_key from told union select other_source, other_record_key from told)
    union
    select p.record_id, p.source, p.record_key from staging.record_plan p where p.run_id = :run and p.is_new
)
select :run, t.decision_id, r.record_id, c.record_id, t.word, t.stands, t.applied_by_run is null
from told t
join known r on r.source = t.source and r.record_key = t.record_key
join known c on c.source = t.other_source and c.record_key = t.other_record_key
where not exists (select 1 from staging.decision done where done.run_id = :run)
