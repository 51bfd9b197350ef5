-- link/plan_scope
-- does:    takes every record whose link must be computed again, as it will stand: touched ones and all that share a key with one, before or after
-- grain:   one row per record in scope
-- reads:   staging.record_plan, staging.reached, source.record
-- writes:  staging.scope
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: reached
insert into staging.scope
    (run_id, record_id, source, record_key, citizen_id, citizen_id_consistent, previous_ids, social_insurance_number, full_name, name_key, given_key, date_of_birth, gender, ward_code, ward_codes, set_aside, is_gone)
select :run, p.record_id, p.source, p.record_key, p.citizen_id, p.citizen_id_consistent, p.previous_ids, p.social_insurance_number, p.full_name, p.name_key, p.given_key, p.date_of_birth, p.gender, p.ward_code, p.ward_codes, p.set_aside, p.is_gone
from staging.record_plan p
where p.run_id = :run
    and not exists (select 1 from staging.scope done where done.run_id = :run)
union all
select :run, r.record_id, r.source, r.record_key, r.citizen_id, r.citizen_id_consistent, r.previous_ids, r.social_insurance_number, r.full_name, r.name_key, r.given_key, r.date_of_birth, r.gender, r.ward_code, r.ward_codes, r.set_aside, r.is_gone
from staging.reached x
join source.record r on r.record_id = x.record_id
where x.run_id = :run
    and not exists (select 1 from staging.record_plan p where p.run_id = :run and p.record_id = r.record_id)
    and not exists (select 1 from staging.scope done where done.run_id = :run)
