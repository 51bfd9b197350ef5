-- link/plan_reviews
-- does:    writes down who waits for a human decision and against whom
-- grain:   one row per uncertain pair in scope
-- reads:   staging.link_plan, staging.scope, staging.pair, staging.pair_verdict
-- writes:  staging.review_plan
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: link_plan
insert into staging.review_plan (run_id, record_id, candidate_id, tier, reason)
select :run, p.record_id, p.candidate_id, l.tier,
    case
        when p.numbers_differ
            or (p.tier <> 1 and r.citizen_id_consistent and a.citizen_id_consistent and r.citizen_id <> a.citizen_id)
            then 'NUMBERS_DIFFER'
        when coalesce(v.verdict, 'SAME_PERSON') = 'SAME_PERSON' then 'SEVERAL_FIT'
        else 'NAMES_OR_DATES_DIFFER'
    end
from staging.link_plan l
join staging.scope r on r.run_id = :run and r.record_id = l.record_id
join staging.pair p on p.run_id = :run and p.record_id = l.record_id
    and p.tier = case l.tier
        when 'CITIZEN_NUMBER' then 1 when 'INSURANCE_NUMBER' then 2 when 'PREVIOUS_NUMBER' then 3
        when 'DEMOGRAPHICS' then 4 else 5 end
left join staging.pair_verdict v on v.run_id = :run and v.pair_no = p.pair_no
left join staging.link_plan c on c.run_id = :run and c.record_id = p.candidate_id
left join staging.scope a on a.run_id = :run and a.record_id = c.anchor_id
where l.run_id = :run and l.outcome = 'REVIEW'
    -- two persons under one good number are a question too: which of them holds it
    and (coalesce(v.verdict, 'SAME_PERSON') in ('SAME_PERSON', 'UNCERTAIN') or p.tier = 5 and v.verdict is distinct from 'DECIDED_OTHER')
    and not exists (select 1 from staging.review_plan done where done.run_id = :run)
