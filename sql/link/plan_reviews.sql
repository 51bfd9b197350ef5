-- link/plan_reviews
-- does:    writes down who waits for a human decision and against whom
-- grain:   one row per uncertain pair in scope
-- reads:   staging.link_plan, staging.pair, staging.pair_verdict
-- writes:  staging.review_plan
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: link_plan
insert into staging.review_plan (run_id, record_id, candidate_id, tier, reason)
select :run, p.record_id, p.candidate_id, l.tier,
    case
        when p.numbers_differ then 'NUMBERS_DIFFER'
        when coalesce(v.verdict, 'SAME_PERSON') = 'SAME_PERSON' then 'SEVERAL_FIT'
        else 'NAMES_OR_DATES_DIFFER'
    end
from staging.link_plan l
join staging.pair p on p.run_id = :run and p.record_id = l.record_id
    and p.tier = case l.tier
        when 'CITIZEN_NUMBER' then 1 when 'INSURANCE_NUMBER' then 2 when 'PREVIOUS_NUMBER' then 3
        when 'DEMOGRAPHICS' then 4 else 5 end
left join staging.pair_verdict v on v.run_id = :run and v.pair_no = p.pair_no
where l.run_id = :run and l.outcome = 'REVIEW'
    and coalesce(v.verdict, 'SAME_PERSON') in ('SAME_PERSON', 'UNCERTAIN')
    and not exists (select 1 from staging.review_plan done where done.run_id = :run)
