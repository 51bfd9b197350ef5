-- link/list_pairs_to_judge
-- does:    lists the pairs whose names, birth dates or sexes differ, with both claims
-- grain:   one row per pair that needs judgement
-- reads:   staging.pair_claim
-- writes:  nothing
-- params:  :run, :from, :size
-- rerun:   same input changes zero rows
-- analyze: pair_claim
select p.pair_no,
    p.citizen_id, p.full_name, p.name_key, p.given_key, p.date_of_birth, p.gender,
    p.candidate_citizen_id, p.candidate_full_name, p.candidate_name_key, p.candidate_given_key, p.candidate_date_of_birth, p.candidate_gender
from staging.pair_claim p
where p.run_id = :run and p.pair_no > :from
order by p.pair_no
limit :size
