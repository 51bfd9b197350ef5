-- create/apply_records
-- does:    keeps the new records of persons with the keys of their fold
-- grain:   one row per new source record
-- reads:   staging.record_plan
-- writes:  source.record
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
insert into source.record
    (record_id, source, record_key, citizen_id, citizen_id_consistent, previous_ids, social_insurance_number, full_name, name_key, given_key, date_of_birth, gender, ward_code, ward_codes, set_aside, is_gone)
select p.record_id, p.source, p.record_key, p.citizen_id, p.citizen_id_consistent, p.previous_ids, p.social_insurance_number, p.full_name, p.name_key, p.given_key, p.date_of_birth, p.gender, p.ward_code, p.ward_codes, p.set_aside, p.is_gone
from staging.record_plan p
where p.run_id = :run and p.plan_no between :from and :to and p.is_new
    -- a range is written whole or not at all: its first record tells; "on conflict" would write each row twice to be sure
    and not exists (
        select 1 from source.record held
        where held.record_id = (
            select min(first.record_id) from staging.record_plan first
            where first.run_id = :run and first.plan_no between :from and :to and first.is_new
        )
    )
order by p.record_id
