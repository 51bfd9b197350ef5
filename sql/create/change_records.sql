-- create/change_records
-- does:    gives held records the keys of their present fold
-- grain:   one row per held source record whose keys change
-- reads:   staging.record_plan
-- writes:  source.record
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
update source.record r
set citizen_id = p.citizen_id,
    citizen_id_consistent = p.citizen_id_consistent,
    previous_ids = p.previous_ids,
    social_insurance_number = p.social_insurance_number,
    full_name = p.full_name,
    name_key = p.name_key,
    given_key = p.given_key,
    date_of_birth = p.date_of_birth,
    gender = p.gender,
    ward_code = p.ward_code,
    ward_codes = p.ward_codes,
    set_aside = p.set_aside,
    is_gone = p.is_gone
from staging.record_plan p
where p.run_id = :run and p.plan_no between :from and :to and not p.is_new and r.record_id = p.record_id
    and (r.citizen_id, r.citizen_id_consistent, r.previous_ids, r.social_insurance_number, r.full_name, r.name_key, r.given_key, r.date_of_birth, r.gender, r.ward_code, r.ward_codes, r.set_aside, r.is_gone)
        is distinct from (p.citizen_id, p.citizen_id_consistent, p.previous_ids, p.social_insurance_number, p.full_name, p.name_key, p.given_key, p.date_of_birth, p.gender, p.ward_code, p.ward_codes, p.set_aside, p.is_gone)
