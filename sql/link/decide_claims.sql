-- link/decide_claims
-- does:    links what facilities and the police claim to anchors; facility claims with a good number nobody holds are anchors
-- grain:   one row per facility or police record in scope
-- reads:   staging.scope, staging.pair, staging.pair_verdict, staging.link_plan, staging.event_plan, registry.visit, registry.vaccination
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
    join staging.scope r on r.run_id = :run and r.record_id = p.record_id and r.source in ('facility', 'police')
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
-- a number some register holds for another person proves nothing about this one
taken as (
    select distinct record_id from staging.pair where run_id = :run and tier = 1
),
-- a claim that no visit and no injection stands under any more (its line was corrected) carries no book
standing as (
    select e.record_id from staging.event_plan e where e.run_id = :run and e.source in ('visit', 'vaccination')
    union
    select v.record_id
    from registry.visit v
    join staging.scope r on r.run_id = :run and r.record_id = v.record_id
    where not exists (
        select 1 from staging.event_plan e where e.run_id = :run and e.source = 'visit' and e.record_key = v.visit_key
    )
    union
    select v.record_id
    from registry.vaccination v
    join staging.scope r on r.run_id = :run and r.record_id = v.record_id
    where not exists (
        select 1 from staging.event_plan e where e.run_id = :run and e.source = 'vaccination' and e.record_key = v.injection_key
    )
),
-- who has no register record: the first claim of a number stands for it, the others that agree with it belong where it belongs;
-- a word of the police opens no book
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
        join staging.scope r on r.run_id = :run and r.record_id = p.record_id and r.source in ('facility', 'police')
        left join staging.pair_verdict v on v.run_id = :run and v.pair_no = p.pair_no
        where p.run_id = :run and p.tier = 5 and v.verdict is distinct from 'DECIDED_OTHER'
    ) s on s.record_id = r.record_id
    where r.run_id = :run and r.source in ('facility', 'police') and r.citizen_id_consistent
        and not exists (select 1 from deciding d where d.record_id = r.record_id)
        and not exists (select 1 from taken t where t.record_id = r.record_id)
        and (s.candidate_id is not null or r.source = 'facility' and r.record_id in (select record_id from standing))
),
-- where the first claim of a number belongs, the others that agree with it belong too
spokesman as (
    select o.record_id, coalesce(d.anchor_id, own.record_id) as anchor_id
    from (select distinct spokesman_id as record_id from own where spokesman_id is not null) o
    left join deciding d on d.record_id = o.record_id and d.fitting = 1
    left join own on own.record_id = o.record_id and own.spokesman_id is null
),
settled as (
    select record_id, case when fitting = 1 then anchor_id end as anchor_id, case tier when 1 then 'CITIZEN_NUMBER' when 2 then 'INSURANCE_NUMBER' when 3 then 'PREVIOUS_NUMBER' when 4 then 'DEMOGRAPHICS' else 'SAME_NUMBER' end as tier,
        case when fitting = 1 then 'LINKED' else 'REVIEW' end as outcome
    from deciding
    union all
    select o.record_id,
        case
            when o.spokesman_id is null then o.record_id
            when o.verdict = 'SAME_PERSON' then s.anchor_id
        end,
        case when o.spokesman_id is null then 'ANCHOR' else 'SAME_NUMBER' end,
        case
            when o.spokesman_id is null then 'ANCHOR'
            when o.verdict = 'SAME_PERSON' and s.anchor_id is not null then 'LINKED'
            else 'REVIEW'
        end
    from own o
    left join spokesman s on s.record_id = o.spokesman_id
)
select :run, r.source, r.record_id, s.anchor_id, coalesce(s.tier, 'NO_KEY_FITS'), coalesce(s.outcome, 'PARKED')
from staging.scope r
left join settled s on s.record_id = r.record_id
where r.run_id = :run and r.source in ('facility', 'police')
    and not exists (
        select 1 from staging.link_plan done where done.run_id = :run and done.source in ('facility', 'police')
    )
