-- link/list_pairs_to_judge
-- does:    lists the pairs whose names, birth dates or sexes differ, with both claims
-- grain:   one row per pair that needs judgement
-- reads:   staging.pair, staging.scope, staging.pair_verdict
-- writes:  nothing
-- params:  :run, :from, :size
-- rerun:   same input changes zero rows
-- analyze: pair
select p.pair_no,
    r.citizen_id, r.full_name, r.name_key, r.given_key, r.date_of_birth, r.gender,
    c.citizen_id as candidate_citizen_id, c.full_name as candidate_full_name, c.name_key as candidate_name_key,
    c.given_key as candidate_given_key, c.date_of_birth as candidate_date_of_birth, c.gender as candidate_gender
from staging.pair p
join staging.scope r on r.run_id = :run and r.record_id = p.record_id
join staging.scope c on c.run_id = :run and c.record_id = p.candidate_id
where p.run_id = :run and not p.same and p.pair_no > :from
    -- decided by a human
    and not exists (select 1 from staging.pair_verdict v where v.run_id = :run and v.pair_no = p.pair_no)
order by p.pair_no
limit :size
