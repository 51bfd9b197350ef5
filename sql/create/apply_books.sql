-- create/apply_books
-- does:    opens books as planned
-- grain:   one row per new book
-- reads:   staging.book_plan
-- writes:  registry.book
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
insert into registry.book
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
from staging.book_plan p
where p.run_id = :run and p.group_no between :from and :to and p.kind = 'OPEN'
    -- a range is written whole or not at all: its first book tells
    and not exists (
        select 1 from registry.book held
        where held.book_id = (
            select min(first.book_id) from staging.book_plan first
            where first.run_id = :run and first.group_no between :from and :to and first.kind = 'OPEN'
        )
    )
order by p.book_id
