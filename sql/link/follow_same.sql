-- link/follow_same
-- does:    attaches a record that a human has called the same person as another to where that other belongs, with all that stood on it
-- grain:   one row per record that follows a decision
-- reads:   staging.decision, staging.scope, staging.link_plan
-- writes:  staging.link_plan
-- params:  :run
-- rerun:   same input changes zero rows
with recursive same as (
    select d.record_id, d.candidate_id, d.decision_id
    from staging.decision d
    join staging.scope r on r.run_id = :run and r.record_id = d.record_id and not r.is_gone
    join staging.scope c on c.run_id = :run and c.record_id = d.candidate_id and not c.is_gone
    where d.run_id = :run and d.stands and d.word = 'SAME'
),
-- pairs point from the lesser to the greater authority, so that no chain comes back to where it began
led as (
    select record_id, candidate_id, decision_id, 1 as steps from same
    union all
    select l.record_id, s.candidate_id, l.decision_id, l.steps + 1
    from led l
    join same s on s.record_id = l.candidate_id
),
target as (
    select distinct on (l.record_id) l.record_id, p.anchor_id
    from led l
    join staging.link_plan p on p.run_id = :run and p.record_id = l.candidate_id and p.anchor_id is not null
    order by l.record_id, l.steps desc, l.decision_id desc
),
-- the other has no book of its own: it comes to where this one belongs
called as (
    select distinct on (s.candidate_id) s.candidate_id as record_id, p.anchor_id
    from same s
    join staging.link_plan p on p.run_id = :run and p.record_id = s.record_id and p.anchor_id is not null
    join staging.link_plan o on o.run_id = :run and o.record_id = s.candidate_id and o.anchor_id is null and o.source <> 'population'
    where not exists (select 1 from target t where t.record_id in (s.record_id, s.candidate_id))
    order by s.candidate_id, s.decision_id desc
),
moved as (
    select l.record_id, t.anchor_id, 'DECISION' as tier
    from target t
    join staging.link_plan l on l.run_id = :run and l.record_id = t.record_id
    where t.anchor_id <> t.record_id and l.anchor_id is distinct from t.anchor_id
    union all
    select record_id, anchor_id, 'DECISION' from called
    union all
    select m.record_id, t.anchor_id, m.tier
    from target t
    join staging.link_plan m on m.run_id = :run and m.anchor_id = t.record_id and m.record_id <> t.record_id
    where t.anchor_id <> t.record_id
        and not exists (select 1 from target own where own.record_id = m.record_id)
)
update staging.link_plan l
set anchor_id = m.anchor_id, tier = m.tier, outcome = 'LINKED'
from moved m
where l.run_id = :run and l.record_id = m.record_id
