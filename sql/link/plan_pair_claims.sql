-- link/plan_pair_claims
-- does:    puts together what the two say of themselves, of the pairs whose names, birth dates or sexes differ and that no human has decided
-- grain:   one row per pair that needs judgement
-- reads:   staging.pair, staging.scope, staging.pair_verdict
-- writes:  staging.pair_claim
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: pair
insert into staging.pair_claim
    (run_id, pair_no, citizen_id, full_name, name_key, given_key, date_of_birth, gender,
    candidate_citizen_id, candidate_full_name, candidate_name_key, candidate_given_key, candidate_date_of_birth, candidate_gender)
select :run, p.pair_no,
    r.citizen_id, r.full_name, r.name_key, r.given_key, r.date_of_birth, r.gender,
    c.citizen_id, c.full_name, c.name_key, c.given_key, c.date_of_birth, c.gender
from staging.pair p
join staging.scope r on r.run_id = :run and r.record_id = p.record_id
join staging.scope c on c.run_id = :run and c.record_id = p.candidate_id
where p.run_id = :run and not p.same
    and not exists (select 1 from staging.pair_verdict v where v.run_id = :run and v.pair_no = p.pair_no)
    and not exists (select 1 from staging.pair_claim done where done.run_id = :run)
order by p.pair_no
