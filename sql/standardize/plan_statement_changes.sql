-- standardize/plan_statement_changes
-- does:    lists each standard value that today's rules make otherwise, and each statement that moves to another person's record
-- grain:   one row per statement and field that changes
-- reads:   staging.statement_plan, staging.statement, source.statement
-- writes:  staging.value_change
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: statement_plan
insert into staging.value_change (run_id, scope, source, subject_no, field, before, after)
select :run, 'STATEMENT', p.source, p.statement_id, c.field, c.before, c.after
from staging.statement_plan p
join staging.statement s on s.run_id = :run and s.ordinal = p.ordinal
join source.statement h on h.source = p.source and h.statement_id = p.statement_id
cross join lateral (
    values
        ('record', h.record_id::text, p.record_id::text),
        ('citizen_id', h.citizen_id, s.citizen_id),
        ('previous_id_numbers', h.previous_id_numbers, s.previous_id_numbers),
        ('other_identity_document', h.other_identity_document, s.other_identity_document),
        ('full_name', h.full_name, s.full_name),
        ('date_of_birth', h.date_of_birth, s.date_of_birth),
        ('gender', h.gender, s.gender),
        ('nationality_code', h.nationality_code, s.nationality_code),
        ('birth_registration_province_code', h.birth_registration_province_code, s.birth_registration_province_code),
        ('social_insurance_number', h.social_insurance_number, s.social_insurance_number),
        ('insurance_card_number', h.insurance_card_number, s.insurance_card_number),
        ('insurance_group_code', h.insurance_group_code, s.insurance_group_code),
        ('insurance_valid_from', h.insurance_valid_from::text, s.insurance_valid_from::text),
        ('insurance_valid_to', h.insurance_valid_to::text, s.insurance_valid_to::text),
        ('registered_facility_code', h.registered_facility_code, s.registered_facility_code),
        ('five_year_continuous_date', h.five_year_continuous_date::text, s.five_year_continuous_date::text),
        ('living_area_code', h.living_area_code, s.living_area_code),
        ('phone_number', h.phone_number, s.phone_number),
        ('permanent_address_text', h.permanent_address_text, s.permanent_address_text),
        ('permanent_ward_code', h.permanent_ward_code, s.permanent_ward_code),
        ('permanent_province_code', h.permanent_province_code, s.permanent_province_code),
        ('current_address_text', h.current_address_text, s.current_address_text),
        ('current_ward_code', h.current_ward_code, s.current_ward_code),
        ('current_province_code', h.current_province_code, s.current_province_code),
        ('legacy_admin_code', h.legacy_admin_code, s.legacy_admin_code),
        ('guardian_full_name', h.guardian_full_name, s.guardian_full_name),
        ('guardian_relationship_code', h.guardian_relationship_code, s.guardian_relationship_code),
        ('guardian_citizen_id', h.guardian_citizen_id, s.guardian_citizen_id),
        ('guardian_phone', h.guardian_phone, s.guardian_phone),
        ('ethnicity_code', h.ethnicity_code, s.ethnicity_code),
        ('occupation_code', h.occupation_code, s.occupation_code),
        ('blood_group', h.blood_group, s.blood_group),
        ('height_cm', h.height_cm::text, s.height_cm::text),
        ('weight_kg', h.weight_kg::text, s.weight_kg::text),
        ('allergy_history', h.allergy_history, s.allergy_history),
        ('chronic_condition_codes', h.chronic_condition_codes, s.chronic_condition_codes),
        ('procedure_history_codes', h.procedure_history_codes, s.procedure_history_codes),
        ('disability_code', h.disability_code, s.disability_code),
        ('immunization_id', h.immunization_id, s.immunization_id),
        ('facility_code', h.facility_code, s.facility_code),
        ('episode_key', h.episode_key, s.episode_key),
        ('patient_number', h.patient_number, s.patient_number),
        ('visit_started_at', h.visit_started_at::text, s.visit_started_at::text),
        ('visit_ended_at', h.visit_ended_at::text, s.visit_ended_at::text),
        ('care_form_code', h.care_form_code, s.care_form_code),
        ('main_diagnosis_code', h.main_diagnosis_code, s.main_diagnosis_code),
        ('other_diagnosis_codes', h.other_diagnosis_codes, s.other_diagnosis_codes),
        ('visit_result_code', h.visit_result_code, s.visit_result_code),
        ('discharge_code', h.discharge_code, s.discharge_code),
        ('injection_key', h.injection_key, s.injection_key),
        ('vaccine_code', h.vaccine_code, s.vaccine_code),
        ('injected_on', h.injected_on::text, s.injected_on::text),
        ('lot_number', h.lot_number, s.lot_number),
        ('dose_number', h.dose_number::text, s.dose_number::text),
        ('list_key', h.list_key, s.list_key),
        ('event_key', h.event_key, s.event_key),
        ('event_kind', h.event_kind, s.event_kind),
        ('event_on', h.event_on::text, s.event_on::text),
        ('document_number', h.document_number, s.document_number),
        ('destination', h.destination, s.destination),
        ('withdrawn_event_key', h.withdrawn_event_key, s.withdrawn_event_key)
) c (field, before, after)
where p.run_id = :run
    and c.before is distinct from c.after
    and not exists (select 1 from staging.value_change done where done.run_id = :run and done.scope = 'STATEMENT')
