-- link/plan_forbidden_pairs
-- does:    gives the pairs that a human has decided are two persons their verdict; no key and no name can overrule it
-- grain:   one row per pair
-- reads:   staging.pair, staging.decision
-- writes:  staging.pair_verdict
-- params:  :run
-- rerun:   same input changes zero rows
insert into staging.pair_verdict (run_id, pair_no, verdict)
select distinct :run, p.pair_no, 'DECIDED_OTHER'
from staging.decision d
join staging.pair p on p.run_id = :run
    and (p.record_id = d.record_id and p.candidate_id = d.candidate_id
        or p.record_id = d.candidate_id and p.candidate_id = d.record_id)
where d.run_id = :run and d.stands and d.word = 'DIFFERENT'
    and not exists (select 1 from staging.pair_verdict done where done.run_id = :run)
