-- create/change_books
-- does:    changes books as planned; what a change overwrites goes to the history
-- grain:   one row per changed book
-- reads:   staging.book_plan, batch.run
-- writes:  registry.book, registry.book_history
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
-- analyze: book_plan
with planned as (
    select p.*, r.business_date
    from staging.book_plan p
    join batch.run r on r.run_id = :run
    where p.run_id = :run and p.group_no between :from and :to and p.kind = 'CHANGE'
),
changing as (
    select p.book_id, p.business_date, b.version,
        to_jsonb(b) - '{book_id,book_number,version,opened_by_run,changed_by_run,catalogue_version}'::text[] as before,
        to_jsonb(p) || jsonb_build_object('anchor_record_id', p.anchor_id) as after
    from planned p
    join registry.book b on b.book_id = p.book_id
    where (b.state, b.anchor_record_id,
            b.citizen_id, b.previous_id_numbers, b.other_identity_document, b.full_name, b.date_of_birth, b.gender,
            b.nationality_code, b.birth_registration_province_code, b.social_insurance_number, b.insurance_card_number, b.insurance_group_code, b.insurance_valid_from,
            b.insurance_valid_to, b.registered_facility_code, b.five_year_continuous_date, b.living_area_code, b.phone_number, b.permanent_address_text,
            b.permanent_ward_code, b.permanent_province_code, b.current_address_text, b.current_ward_code, b.current_province_code, b.legacy_admin_code,
            b.guardian_full_name, b.guardian_relationship_code, b.guardian_citizen_id, b.guardian_phone, b.ethnicity_code, b.occupation_code,
            b.blood_group, b.height_cm, b.weight_kg, b.allergy_history, b.chronic_condition_codes, b.procedure_history_codes,
            b.disability_code, b.last_visit_facility_code, b.last_visit_end_time, b.last_visit_diagnosis_codes, b.last_visit_result_code, b.next_appointment_date,
            b.immunization_id, b.vaccination_summary, b.life_status, b.life_status_date, b.managing_facility_code, b.identity_verification_status)
        is distinct from (p.state, p.anchor_id,
            p.citizen_id, p.previous_id_numbers, p.other_identity_document, p.full_name, p.date_of_birth, p.gender,
            p.nationality_code, p.birth_registration_province_code, p.social_insurance_number, p.insurance_card_number, p.insurance_group_code, p.insurance_valid_from,
            p.insurance_valid_to, p.registered_facility_code, p.five_year_continuous_date, p.living_area_code, p.phone_number, p.permanent_address_text,
            p.permanent_ward_code, p.permanent_province_code, p.current_address_text, p.current_ward_code, p.current_province_code, p.legacy_admin_code,
            p.guardian_full_name, p.guardian_relationship_code, p.guardian_citizen_id, p.guardian_phone, p.ethnicity_code, p.occupation_code,
            p.blood_group, p.height_cm, p.weight_kg, p.allergy_history, p.chronic_condition_codes, p.procedure_history_codes,
            p.disability_code, p.last_visit_facility_code, p.last_visit_end_time, p.last_visit_diagnosis_codes, p.last_visit_result_code, p.next_appointment_date,
            p.immunization_id, p.vaccination_summary, p.life_status, p.life_status_date, p.managing_facility_code, p.identity_verification_status)
),
kept as (
    insert into registry.book_history (book_id, version, superseded_by_run, business_date, changed)
    select c.book_id, c.version, :run, c.business_date,
        (select jsonb_object_agg(f.key, f.value) from jsonb_each(c.before) f where f.value is distinct from c.after -> f.key)
    from changing c
)
update registry.book b
set state = p.state, merged_into = null, anchor_record_id = p.anchor_id,
    version = b.version + 1, changed_by_run = :run,
    citizen_id = p.citizen_id,
    previous_id_numbers = p.previous_id_numbers,
    other_identity_document = p.other_identity_document,
    full_name = p.full_name,
    date_of_birth = p.date_of_birth,
    gender = p.gender,
    nationality_code = p.nationality_code,
    birth_registration_province_code = p.birth_registration_province_code,
    social_insurance_number = p.social_insurance_number,
    insurance_card_number = p.insurance_card_number,
    insurance_group_code = p.insurance_group_code,
    insurance_valid_from = p.insurance_valid_from,
    insurance_valid_to = p.insurance_valid_to,
    registered_facility_code = p.registered_facility_code,
    five_year_continuous_date = p.five_year_continuous_date,
    living_area_code = p.living_area_code,
    phone_number = p.phone_number,
    permanent_address_text = p.permanent_address_text,
    permanent_ward_code = p.permanent_ward_code,
    permanent_province_code = p.permanent_province_code,
    current_address_text = p.current_address_text,
    current_ward_code = p.current_ward_code,
    current_province_code = p.current_province_code,
    legacy_admin_code = p.legacy_admin_code,
    guardian_full_name = p.guardian_full_name,
    guardian_relationship_code = p.guardian_relationship_code,
    guardian_citizen_id = p.guardian_citizen_id,
    guardian_phone = p.guardian_phone,
    ethnicity_code = p.ethnicity_code,
    occupation_code = p.occupation_code,
    blood_group = p.blood_group,
    height_cm = p.height_cm,
    weight_kg = p.weight_kg,
    allergy_history = p.allergy_history,
    chronic_condition_codes = p.chronic_condition_codes,
    procedure_history_codes = p.procedure_history_codes,
    disability_code = p.disability_code,
    last_visit_facility_code = p.last_visit_facility_code,
    last_visit_end_time = p.last_visit_end_time,
    last_visit_diagnosis_codes = p.last_visit_diagnosis_codes,
    last_visit_result_code = p.last_visit_result_code,
    next_appointment_date = p.next_appointment_date,
    immunization_id = p.immunization_id,
    vaccination_summary = p.vaccination_summary,
    life_status = p.life_status,
    life_status_date = p.life_status_date,
    managing_facility_code = p.managing_facility_code,
    identity_verification_status = p.identity_verification_status
from planned p
where p.book_id = b.book_id and b.book_id = any (array(select book_id from changing))
