-- create/apply_books
-- does:    opens and changes books as planned; what a change overwrites goes to the history
-- grain:   one row per book
-- reads:   staging.book_plan, batch.run
-- writes:  registry.book, registry.book_history
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
with planned as (
    select p.*, r.business_date
    from staging.book_plan p
    join batch.run r on r.run_id = :run
    where p.run_id = :run and p.group_no between :from and :to and p.kind in ('OPEN', 'CHANGE')
),
changing as (
    select p.book_id, p.business_date, b.version,
        to_jsonb(b) - '{book_id,book_number,version,opened_by_run,changed_by_run,catalogue_version}'::text[] as before,
        to_jsonb(p) || jsonb_build_object('anchor_record_id', p.anchor_id) as after
    from planned p
    join registry.book b on b.book_id = p.book_id
    -- a book that this run opened and that stands already is as planned
    where p.kind = 'CHANGE' and (b.state, b.anchor_record_id,
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
insert into registry.book as b
    (book_id, book_number, state, anchor_record_id, catalogue_version, version, opened_by_run, changed_by_run,
    citizen_id, previous_id_numbers, other_identity_document, full_name, date_of_birth, gender,
    nationality_code, birth_registration_province_code, social_insurance_number, insurance_card_number, insurance_group_code, insurance_valid_from,
    insurance_valid_to, registered_facility_code, five_year_continuous_date, living_area_code, phone_number, permanent_address_text,
    permanent_ward_code, permanent_province_code, current_address_text, current_ward_code, current_province_code, legacy_admin_code,
    guardian_full_name, guardian_relationship_code, guardian_citizen_id, guardian_phone, ethnicity_code, occupation_code,
    blood_group, height_cm, weight_kg, allergy_history, chronic_condition_codes, procedure_history_codes,
    disability_code, last_visit_facility_code, last_visit_end_time, last_visit_diagnosis_codes, last_visit_result_code, next_appointment_date,
    immunization_id, vaccination_summary, life_status, life_status_date, managing_facility_code, identity_verification_status)
select p.book_id, registry.book_number(p.book_id), p.state, p.anchor_id, 1, 1, :run, :run,
    p.citizen_id, p.previous_id_numbers, p.other_identity_document, p.full_name, p.date_of_birth, p.gender,
    p.nationality_code, p.birth_registration_province_code, p.social_insurance_number, p.insurance_card_number, p.insurance_group_code, p.insurance_valid_from,
    p.insurance_valid_to, p.registered_facility_code, p.five_year_continuous_date, p.living_area_code, p.phone_number, p.permanent_address_text,
    p.permanent_ward_code, p.permanent_province_code, p.current_address_text, p.current_ward_code, p.current_province_code, p.legacy_admin_code,
    p.guardian_full_name, p.guardian_relationship_code, p.guardian_citizen_id, p.guardian_phone, p.ethnicity_code, p.occupation_code,
    p.blood_group, p.height_cm, p.weight_kg, p.allergy_history, p.chronic_condition_codes, p.procedure_history_codes,
    p.disability_code, p.last_visit_facility_code, p.last_visit_end_time, p.last_visit_diagnosis_codes, p.last_visit_result_code, p.next_appointment_date,
    p.immunization_id, p.vaccination_summary, p.life_status, p.life_status_date, p.managing_facility_code, p.identity_verification_status
from planned p
-- looked up one by one: a range must not read all the books that the ranges before it opened
where (select true from registry.book b where b.book_id = p.book_id) is null
    or p.book_id in (select book_id from changing)
order by p.book_id
on conflict (book_id) do update set
    state = excluded.state, merged_into = null, anchor_record_id = excluded.anchor_record_id,
    version = b.version + 1, changed_by_run = :run,
    citizen_id = excluded.citizen_id,
    previous_id_numbers = excluded.previous_id_numbers,
    other_identity_document = excluded.other_identity_document,
    full_name = excluded.full_name,
    date_of_birth = excluded.date_of_birth,
    gender = excluded.gender,
    nationality_code = excluded.nationality_code,
    birth_registration_province_code = excluded.birth_registration_province_code,
    social_insurance_number = excluded.social_insurance_number,
    insurance_card_number = excluded.insurance_card_number,
    insurance_group_code = excluded.insurance_group_code,
    insurance_valid_from = excluded.insurance_valid_from,
    insurance_valid_to = excluded.insurance_valid_to,
    registered_facility_code = excluded.registered_facility_code,
    five_year_continuous_date = excluded.five_year_continuous_date,
    living_area_code = excluded.living_area_code,
    phone_number = excluded.phone_number,
    permanent_address_text = excluded.permanent_address_text,
    permanent_ward_code = excluded.permanent_ward_code,
    permanent_province_code = excluded.permanent_province_code,
    current_address_text = excluded.current_address_text,
    current_ward_code = excluded.current_ward_code,
    current_province_code = excluded.current_province_code,
    legacy_admin_code = excluded.legacy_admin_code,
    guardian_full_name = excluded.guardian_full_name,
    guardian_relationship_code = excluded.guardian_relationship_code,
    guardian_citizen_id = excluded.guardian_citizen_id,
    guardian_phone = excluded.guardian_phone,
    ethnicity_code = excluded.ethnicity_code,
    occupation_code = excluded.occupation_code,
    blood_group = excluded.blood_group,
    height_cm = excluded.height_cm,
    weight_kg = excluded.weight_kg,
    allergy_history = excluded.allergy_history,
    chronic_condition_codes = excluded.chronic_condition_codes,
    procedure_history_codes = excluded.procedure_history_codes,
    disability_code = excluded.disability_code,
    last_visit_facility_code = excluded.last_visit_facility_code,
    last_visit_end_time = excluded.last_visit_end_time,
    last_visit_diagnosis_codes = excluded.last_visit_diagnosis_codes,
    last_visit_result_code = excluded.last_visit_result_code,
    next_appointment_date = excluded.next_appointment_date,
    immunization_id = excluded.immunization_id,
    vaccination_summary = excluded.vaccination_summary,
    life_status = excluded.life_status,
    life_status_date = excluded.life_status_date,
    managing_facility_code = excluded.managing_facility_code,
    identity_verification_status = excluded.identity_verification_status
