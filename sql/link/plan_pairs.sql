-- link/plan_pairs
-- does:    keeps of every proposed pair the strongest tier, and says what the keys alone can tell
-- grain:   one row per record and candidate, at the strongest tier they share
-- reads:   staging.proposal, staging.scope
-- writes:  staging.pair
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: proposal
insert into staging.pair (run_id, pair_no, record_id, candidate_id, tier, numbers_differ, same)
with strongest as (
    select record_id, candidate_id, min(tier) as tier
    from staging.proposal
    where run_id = :run
    group by record_id, candidate_id
),
described as (
    select p.*,
        coalesce(
            p.tier <> 1 and r.citizen_id_consistent and c.citizen_id_consistent and r.citizen_id <> c.citizen_id, false)
        or coalesce(p.tier = 4 and r.social_insurance_number <> c.social_insurance_number, false)
        -- a first of January is what registers write when they know the year alone
        or coalesce(p.tier = 4 and r.date_of_birth like '%-01-01', false) as numbers_differ,
        -- the name as written, not its key: Hương and Hường fold to one key and are two sisters
        coalesce(r.full_name = c.full_name and r.date_of_birth = c.date_of_birth and r.gender = c.gender, false) as same
    from strongest p
    join staging.scope r on r.run_id = :run and r.record_id = p.record_id
    join staging.scope c on c.run_id = :run and c.record_id = p.candidate_id
)
select :run, row_number() over (order by record_id, candidate_id), record_id, candidate_id, tier, numbers_differ, same
from described
where not exists (select 1 from staging.pair done where done.run_id = :run)
