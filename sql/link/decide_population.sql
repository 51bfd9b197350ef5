-- link/decide_population
-- does:    links population records without a number to the numbered one they fit; all others are anchors
-- grain:   one row per population record in scope
-- reads:   staging.scope, staging.pair, staging.pair_verdict
-- writes:  staging.link_plan
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: pair_verdict
insert into staging.link_plan (run_id, record_id, anchor_id, tier, outcome)
with judged as (
    select p.record_id, p.candidate_id, p.tier, p.candidate_id as anchor_id,
        case
            when coalesce(v.verdict, 'SAME_PERSON') = 'SAME_PERSON' and p.numbers_differ then 'UNCERTAIN'
            else coalesce(v.verdict, 'SAME_PERSON')
        end as verdict
    from staging.pair p
    join staging.scope r on r.run_id = :run and r.record_id = p.record_id and r.source = 'population'
    left join staging.pair_verdict v on v.run_id = :run and v.pair_no = p.pair_no
    where p.run_id = :run
),
-- the first tier that answers: one fitting anchor links, several or an uncertain one wait for a human
answered as (
    select record_id, tier, count(distinct anchor_id) filter (where verdict = 'SAME_PERSON') as fitting,
        min(anchor_id) filter (where verdict = 'SAME_PERSON') as anchor_id
    from judged
    where verdict in ('SAME_PERSON', 'UNCERTAIN')
    group by record_id, tier
),
deciding as (
    select distinct on (record_id) record_id, tier, fitting, anchor_id
    from answered
    order by record_id, tier
)
select :run, r.record_id,
    case when r.is_gone then null when d.record_id is null then r.record_id when d.fitting = 1 then d.anchor_id end,
    case when r.is_gone then 'NO_EVIDENCE' when d.record_id is null then 'ANCHOR' else case tier when 1 then 'CITIZEN_NUMBER' when 2 then 'INSURANCE_NUMBER' when 3 then 'PREVIOUS_NUMBER' when 4 then 'DEMOGRAPHICS' else 'SAME_NUMBER' end end,
    case when r.is_gone then 'PARKED' when d.record_id is null then 'ANCHOR' when d.fitting = 1 then 'LINKED' else 'REVIEW' end
from staging.scope r
left join deciding d on d.record_id = r.record_id
where r.run_id = :run and r.source = 'population'
    and not exists (
        select 1 from staging.link_plan done
        join staging.scope s on s.run_id = :run and s.record_id = done.record_id and s.source = 'population'
        where done.run_id = :run
    )
