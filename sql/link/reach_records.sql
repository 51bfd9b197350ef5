-- link/reach_records
-- does:    finds the held records that share a key with a record of the round, as it was or as it will be
-- grain:   one row per record reached for the first time
-- reads:   staging.reached, staging.record_plan, staging.decision, source.record
-- writes:  staging.reached
-- params:  :run, :round
-- rerun:   same input changes zero rows
-- analyze: reached, record_plan, decision
insert into staging.reached (run_id, record_id, round)
with frontier as (
    select r.record_id, r.citizen_id, r.previous_ids, r.social_insurance_number, r.name_key, r.date_of_birth
    from staging.reached x
    join source.record r on r.record_id = x.record_id
    where x.run_id = :run and x.round = :round
    union all
    -- the keys that this run brings; where nothing is held there is nobody to find
    select p.record_id, p.citizen_id, p.previous_ids, p.social_insurance_number, p.name_key, p.date_of_birth
    from staging.record_plan p
    where p.run_id = :run and :round = 0 and (select exists (select 1 from source.record))
),
number as (
    select citizen_id as value from frontier where citizen_id is not null
    union
    select unnest(previous_ids) from frontier where previous_ids <> '{}'
),
neighbour as (
    select r.record_id from number n join source.record r on r.citizen_id = n.value
    union all
    select r.record_id
    from (select distinct social_insurance_number from frontier) t
    join source.record r on r.social_insurance_number = t.social_insurance_number
    union all
    select r.record_id
    from (select distinct name_key, date_of_birth from frontier where length(date_of_birth) = 10) t
    join source.record r on r.name_key = t.name_key and r.date_of_birth = t.date_of_birth and length(r.date_of_birth) = 10
    union all
    select r.record_id from number n join source.record r on r.previous_ids <> '{}' and r.previous_ids @> array[n.value]
    union all
    select d.candidate_id from staging.decision d join frontier t on t.record_id = d.record_id where d.run_id = :run and d.stands
    union all
    select d.record_id from staging.decision d join frontier t on t.record_id = d.candidate_id where d.run_id = :run and d.stands
)
select distinct :run, r.record_id, :round + 1
from neighbour n
join source.record r on r.record_id = n.record_id
where not exists (select 1 from staging.reached known where known.run_id = :run and known.record_id = n.record_id)
