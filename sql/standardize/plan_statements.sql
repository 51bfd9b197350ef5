-- standardize/plan_statements
-- does:    keeps the statements whose standard values differ under today's rules, and numbers the records they speak of now
-- grain:   one row per restated statement
-- reads:   staging.statement, source.statement, source.record
-- writes:  staging.statement_plan
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: statement
insert into staging.statement_plan
    (run_id, plan_no, ordinal, statement_id, source, record_key, person_source, person_key, record_id)
with restated as (
    select s.ordinal, h.statement_id, s.source, s.record_key, s.person_source, s.person_key
    from staging.statement s
    join source.statement h on h.source = s.source and h.statement_id = s.ordinal
    join source.record r on r.record_id = h.record_id
    where s.run_id = :run
        and (s.record_key, s.person_key, s.name_key, s.given_key, s.citizen_id_consistent, s.citizen_id, s.previous_id_numbers, s.other_identity_document,
            s.full_name, s.date_of_birth, s.gender, s.nationality_code, s.birth_registration_province_code, s.social_insurance_number,
            s.insurance_card_number, s.insurance_group_code, s.insurance_valid_from, s.insurance_valid_to, s.registered_facility_code, s.five_year_continuous_date,
            s.living_area_code, s.phone_number, s.permanent_address_text, s.permanent_ward_code, s.permanent_province_code, s.current_address_text,
            s.current_ward_code, s.current_province_code, s.legacy_admin_code, s.guardian_full_name, s.guardian_relationship_code, s.guardian_citizen_id,
            s.guardian_phone, s.ethnicity_code, s.occupation_code, s.blood_group, s.height_cm, s.weight_kg,
            s.allergy_history, s.chronic_condition_codes, s.procedure_history_codes, s.disability_code, s.immunization_id, s.facility_code,
            s.episode_key, s.patient_number, s.visit_started_at, s.visit_ended_at, s.care_form_code, s.main_diagnosis_code,
            s.other_diagnosis_codes, s.visit_result_code, s.discharge_code, s.injection_key, s.vaccine_code, s.injected_on,
            s.lot_number, s.dose_number, s.list_key, s.event_key, s.event_kind, s.event_on,
            s.document_number, s.destination, s.withdrawn_event_key)
            is distinct from (h.record_key, r.record_key, h.name_key, h.given_key, h.citizen_id_consistent, h.citizen_id, h.previous_id_numbers, h.other_identity_document,
                h.full_name, h.date_of_birth, h.gender, h.nationality_code, h.birth_registration_province_code, h.social_insurance_number,
                h.insurance_card_number, h.insurance_group_code, h.insurance_valid_from, h.insurance_valid_to, h.registered_facility_code, h.five_year_continuous_date,
                h.living_area_code, h.phone_number, h.permanent_address_text, h.permanent_ward_code, h.permanent_province_code, h.current_address_text,
                h.current_ward_code, h.current_province_code, h.legacy_admin_code, h.guardian_full_name, h.guardian_relationship_code, h.guardian_citizen_id,
                h.guardian_phone, h.ethnicity_code, h.occupation_code, h.blood_group, h.height_cm, h.weight_kg,
                h.allergy_history, h.chronic_condition_codes, h.procedure_history_codes, h.disability_code, h.immunization_id, h.facility_code,
                h.episode_key, h.patient_number, h.visit_started_at, h.visit_ended_at, h.care_form_code, h.main_diagnosis_code,
                h.other_diagnosis_codes, h.visit_result_code, h.discharge_code, h.injection_key, h.vaccine_code, h.injected_on,
                h.lot_number, h.dose_number, h.list_key, h.event_key, h.event_kind, h.event_on,
                h.document_number, h.destination, h.withdrawn_event_key)
),
persons as (
    select distinct person_source, person_key from restated
),
numbered as (
    select p.person_source, p.person_key,
        (select coalesce(max(record_id), 0) from source.record)
            + row_number() over (order by p.person_source collate "C", p.person_key collate "C") as record_id
    from persons p
    where not exists (
        select 1 from source.record r where r.source = p.person_source and r.record_key = p.person_key
    )
)
select :run, row_number() over (order by a.statement_id), a.ordinal, a.statement_id, a.source, a.record_key, a.person_source,
    a.person_key, coalesce(r.record_id, n.record_id)
from restated a
left join source.record r on r.source = a.person_source and r.record_key = a.person_key
left join numbered n on n.person_source = a.person_source and n.person_key = a.person_key
where not exists (select 1 from staging.statement_plan done where done.run_id = :run)
