-- create/apply_statements
-- does:    keeps each new statement of this run as evidence
-- grain:   one row per distinct statement about a record
-- reads:   staging.statement_plan, staging.statement, source.statement
-- writes:  source.statement
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
insert into source.statement
    (statement_id, source, record_key, record_id,
    layout, raw_hash, raw, rules_version, name_key, given_key,
    citizen_id_consistent, citizen_id, previous_id_numbers, other_identity_document, full_name, date_of_birth,
    gender, nationality_code, birth_registration_province_code, social_insurance_number, insurance_card_number, insurance_group_code,
    insurance_valid_from, insurance_valid_to, registered_facility_code, five_year_continuous_date, living_area_code, phone_number,
    permanent_address_text, permanent_ward_code, permanent_province_code, current_address_text, current_ward_code, current_province_code,
    legacy_admin_code, guardian_full_name, guardian_relationship_code, guardian_citizen_id, guardian_phone, ethnicity_code,
    occupation_code, blood_group, height_cm, weight_kg, allergy_history, chronic_condition_codes,
    procedure_history_codes, disability_code, immunization_id, facility_code, episode_key, patient_number,
    visit_started_at, visit_ended_at, care_form_code, main_diagnosis_code, other_diagnosis_codes, visit_result_code,
    discharge_code, injection_key, vaccine_code, injected_on, lot_number, dose_number,
    list_key, event_key, event_kind, event_on, document_number, destination,
    withdrawn_event_key)
select p.statement_id, p.source, p.record_key, p.record_id,
    s.layout, s.raw_hash, s.raw, s.rules_version, s.name_key, s.given_key,
    s.citizen_id_consistent, s.citizen_id, s.previous_id_numbers, s.other_identity_document, s.full_name, s.date_of_birth,
    s.gender, s.nationality_code, s.birth_registration_province_code, s.social_insurance_number, s.insurance_card_number, s.insurance_group_code,
    s.insurance_valid_from, s.insurance_valid_to, s.registered_facility_code, s.five_year_continuous_date, s.living_area_code, s.phone_number,
    s.permanent_address_text, s.permanent_ward_code, s.permanent_province_code, s.current_address_text, s.current_ward_code, s.current_province_code,
    s.legacy_admin_code, s.guardian_full_name, s.guardian_relationship_code, s.guardian_citizen_id, s.guardian_phone, s.ethnicity_code,
    s.occupation_code, s.blood_group, s.height_cm, s.weight_kg, s.allergy_history, s.chronic_condition_codes,
    s.procedure_history_codes, s.disability_code, s.immunization_id, s.facility_code, s.episode_key, s.patient_number,
    s.visit_started_at, s.visit_ended_at, s.care_form_code, s.main_diagnosis_code, s.other_diagnosis_codes, s.visit_result_code,
    s.discharge_code, s.injection_key, s.vaccine_code, s.injected_on, s.lot_number, s.dose_number,
    s.list_key, s.event_key, s.event_kind, s.event_on, s.document_number, s.destination,
    s.withdrawn_event_key
from staging.statement_plan p
join staging.statement s on s.run_id = :run and s.ordinal = p.ordinal
where p.run_id = :run and p.plan_no between :from and :to
    -- a range is written whole or not at all: its first statement tells
    and not exists (
        select 1
        from source.statement done
        join staging.statement_plan first on first.run_id = :run and first.source = done.source and first.statement_id = done.statement_id
        where first.plan_no = greatest(1, :from)
    )
order by p.statement_id
