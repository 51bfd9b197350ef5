-- link/apply_reviews
-- does:    leaves in review exactly the uncertain pairs of the records in scope
-- grain:   one row per pair that waits for a human
-- reads:   staging.review_plan, staging.scope
-- writes:  registry.link_review
-- params:  :run
-- rerun:   same input changes zero rows
with gone as (
    delete from registry.link_review w
    using staging.scope s
    where s.run_id = :run and w.record_id = s.record_id
        and not exists (
            select 1 from staging.review_plan p
            where p.run_id = :run and p.record_id = w.record_id and p.candidate_id = w.candidate_record_id
        )
)
insert into registry.link_review as w (record_id, candidate_record_id, tier, reason, run_id)
select record_id, candidate_id, tier, reason, :run
from staging.review_plan
where run_id = :run
order by record_id, candidate_id
on conflict (record_id, candidate_record_id) do update
    set tier = excluded.tier, reason = excluded.reason, run_id = excluded.run_id
where (w.tier, w.reason) is distinct from (excluded.tier, excluded.reason)
