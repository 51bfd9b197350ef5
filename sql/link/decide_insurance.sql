-- link/decide_insurance
-- does:    links insurance records to population anchors; those with a strong number and no candidate are anchors themselves
-- grain:   one row per insurance record in scope
-- reads:   staging.scope, staging.pair, staging.pair_verdict, staging.link_plan
-- writes:  staging.link_plan
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: link_plan
insert into staging.link_plan (run_id, source, record_id, anchor_id, tier, outcome)
with judged as (
    select p.record_id, p.candidate_id, p.tier, l.anchor_id,
        case
            when coalesce(v.verdict, 'SAME_PERSON') = 'SAME_PERSON' and (p.numbers_differ
                -- the candidate may be silent about its number, the anchor it belongs to is not
                or (p.tier <> 1 and r.citizen_id_consistent and a.citizen_id_consistent and r.citizen_id <> a.citizen_id))
                then 'UNCERTAIN'
            else coalesce(v.verdict, 'SAME_PERSON')
        end as verdict
    from staging.pair p
    join staging.scope r on r.run_id = :run and r.record_id = p.record_id and r.source = 'insurance'
    left join staging.pair_verdict v on v.run_id = :run and v.pair_no = p.pair_no
    join staging.link_plan l on l.run_id = :run and l.record_id = p.candidate_id and l.anchor_id is not null
    join staging.scope a on a.run_id = :run and a.record_id = l.anchor_id
    where p.run_id = :run and p.tier < 5
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
),
-- alike in everything but the insurance number: the demographics alone cannot say which of them it is
crowded as (
    select anchor_id from deciding where fitting = 1 group by anchor_id having count(*) > 1
),
found as (
    select d.record_id, d.tier, d.anchor_id, d.fitting = 1 and not (d.tier = 4 and c.anchor_id is not null) as is_linked
    from deciding d
    left join crowded c on c.anchor_id = d.anchor_id
),
-- no register record fits: the first claim of a number stands for the others that agree with it
own as (
    select r.record_id, s.candidate_id as spokesman_id, s.verdict
    from staging.scope r
    left join (
        select p.record_id, p.candidate_id, p.tier, 
            case
                when coalesce(v.verdict, 'SAME_PERSON') = 'SAME_PERSON' and p.numbers_differ then 'UNCERTAIN'
                else coalesce(v.verdict, 'SAME_PERSON')
            end as verdict
        from staging.pair p
        join staging.scope r on r.run_id = :run and r.record_id = p.record_id and r.source = 'insurance'
        left join staging.pair_verdict v on v.run_id = :run and v.pair_no = p.pair_no
        where p.run_id = :run and p.tier = 5 and v.verdict is distinct from 'DECIDED_OTHER'
    ) s on s.record_id = r.record_id
    where r.run_id = :run and r.source = 'insurance'
        and not exists (select 1 from found f where f.record_id = r.record_id)
),
settled as (
    select record_id, case when is_linked then anchor_id end as anchor_id, case tier when 1 then 'CITIZEN_NUMBER' when 2 then 'INSURANCE_NUMBER' when 3 then 'PREVIOUS_NUMBER' when 4 then 'DEMOGRAPHICS' else 'SAME_NUMBER' end as tier,
        case when is_linked then 'LINKED' else 'REVIEW' end as outcome
    from found
    union all
    select o.record_id,
        case
            when o.spokesman_id is null then o.record_id
            when o.verdict = 'SAME_PERSON' and f.record_id is null then o.spokesman_id
        end,
        case when o.spokesman_id is null then 'ANCHOR' else 'SAME_NUMBER' end,
        case
            when o.spokesman_id is null then 'ANCHOR'
            when o.verdict = 'SAME_PERSON' and f.record_id is null then 'LINKED'
            else 'REVIEW'
        end
    from own o
    left join found f on f.record_id = o.spokesman_id
)
select :run, 'insurance', s.record_id, case when not weak then s.anchor_id end,
    case when weak then 'NO_STRONG_NUMBER' else s.tier end,
    case when weak then 'PARKED' else s.outcome end
from (
    select s.*, (r.is_gone or r.record_key like 'P:%') and s.outcome = 'ANCHOR' as weak
    from settled s
    join staging.scope r on r.run_id = :run and r.record_id = s.record_id
) s
where not exists (
    select 1 from staging.link_plan done where done.run_id = :run and done.source = 'insurance'
)
