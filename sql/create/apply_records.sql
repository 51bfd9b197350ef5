-- create/apply_records
-- does:    keeps the records of persons with the keys of their present fold
-- grain:   one row per source record
-- reads:   staging.record_plan
-- writes:  source.record
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
insert into source.record as r
    (record_id, source, record_key, citizen_id, citizen_id_consistent, previous_ids, social_insurance_number, full_name, name_key, given_key, date_of_birth, gender, ward_code, ward_codes, set_aside, is_gone)
select record_id, source, record_key, citizen_id, citizen_id_consistent, previous_ids, social_insurance_number, full_name, name_key, given_key, date_of_birth, gender, ward_code, ward_codes, set_aside, is_gone
from staging.record_plan
where run_id = :run and plan_no between :from and :to
order by record_id
on conflict (record_id) do update set
    citizen_id = excluded.citizen_id,
    citizen_id_consistent = excluded.citizen_id_consistent,
    previous_ids = excluded.previous_ids,
    social_insurance_number = excluded.social_insurance_number,
    full_name = excluded.full_name,
    name_key = excluded.name_key,
    given_key = excluded.given_key,
    date_of_birth = excluded.date_of_birth,
    gender = excluded.gender,
    ward_code = excluded.ward_code,
    ward_codes = excluded.ward_codes,
    set_aside = excluded.set_aside, is_gone = excluded.is_gone
where (r.citizen_id, r.citizen_id_consistent, r.previous_ids, r.social_insurance_number, r.full_name, r.name_key, r.given_key, r.date_of_birth, r.gender, r.ward_code, r.ward_codes, r.set_aside, r.is_gone)
    is distinct from (excluded.citizen_id, excluded.citizen_id_consistent, excluded.previous_ids, excluded.social_insurance_number, excluded.full_name, excluded.name_key, excluded.given_key, excluded.date_of_birth, excluded.gender, excluded.ward_code, excluded.ward_codes, excluded.set_aside, excluded.is_gone)
