-- link/follow_different
-- does:    keeps two records that a human has called two persons out of one book: the lesser one leaves it
-- grain:   one row per record that leaves
-- reads:   staging.decision, staging.scope, staging.link_plan
-- writes:  staging.link_plan
-- params:  :run
-- rerun:   same input changes zero rows
update staging.link_plan l
set anchor_id = case when x.stands_alone then l.record_id end,
    tier = case when x.stands_alone then 'ANCHOR' else 'DECISION' end,
    outcome = case when x.stands_alone then 'ANCHOR' else 'PARKED' end
from (
    select distinct case when r.outcome = 'LINKED' then d.record_id else d.candidate_id end as record_id,
        s.source = 'population' or s.source = 'insurance' and s.record_key like 'S:%' as stands_alone
    from staging.decision d
    join staging.link_plan r on r.run_id = :run and r.record_id = d.record_id
    join staging.link_plan c on c.run_id = :run and c.record_id = d.candidate_id and c.anchor_id = r.anchor_id
    join staging.scope s on s.run_id = :run
        and s.record_id = case when r.outcome = 'LINKED' then d.record_id else d.candidate_id end
    where d.run_id = :run and d.stands and d.word = 'DIFFERENT'
) x
where l.run_id = :run and l.record_id = x.record_id
