-- standardize/plan_book_changes
-- does:    lists each value of a book that the run changes
-- grain:   one row per book and field that changes
-- reads:   staging.book_plan, registry.book
-- writes:  staging.value_change
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: book_plan
insert into staging.value_change (run_id, scope, source, subject_no, field, before, after)
select :run, 'BOOK', '', p.book_id, c.field, c.before, c.after
from staging.book_plan p
join registry.book h on h.book_id = p.book_id
cross join lateral (
    values
        ('citizen_id', h.citizen_id, p.citizen_id),
        ('previous_id_numbers', h.previous_id_numbers, p.previous_id_numbers),
        ('other_identity_document', h.other_identity_document, p.other_identity_document),
        ('full_name', h.full_name, p.full_name),
        ('date_of_birth', h.date_of_birth, p.date_of_birth),
        ('gender', h.gender, p.gender),
        ('nationality_code', h.nationality_code, p.nationality_code),
        ('birth_registration_province_code', h.birth_registration_province_code, p.birth_registration_province_code),
        ('social_insurance_number', h.social_insurance_number, p.social_insurance_number),
        ('insurance_card_number', h.insurance_card_number, p.insurance_card_number),
        ('insurance_group_code', h.insurance_group_code, p.insurance_group_code),
        ('insurance_valid_from', h.insurance_valid_from::text, p.insurance_valid_from::text),
        ('insurance_valid_to', h.insurance_valid_to::text, p.insurance_valid_to::text),
        ('registered_facility_code', h.registered_facility_code, p.registered_facility_code),
        ('five_year_continuous_date', h.five_year_continuous_date::text, p.five_year_continuous_date::text),
        ('living_area_code', h.living_area_code, p.living_area_code),
        ('phone_number', h.phone_number, p.phone_number),
        ('permanent_address_text', h.permanent_address_text, p.permanent_address_text),
        ('permanent_ward_code', h.permanent_ward_code, p.permanent_ward_code),
        ('permanent_province_code', h.permanent_province_code, p.permanent_province_code),
        ('current_address_text', h.current_address_text, p.current_address_text),
        ('current_ward_code', h.current_ward_code, p.current_ward_code),
        ('current_province_code', h.current_province_code, p.current_province_code),
        ('legacy_admin_code', h.legacy_admin_code, p.legacy_admin_code),
        ('guardian_full_name', h.guardian_full_name, p.guardian_full_name),
        ('guardian_relationship_code', h.guardian_relationship_code, p.guardian_relationship_code),
        ('guardian_citizen_id', h.guardian_citizen_id, p.guardian_citizen_id),
        ('guardian_phone', h.guardian_phone, p.guardian_phone),
        ('ethnicity_code', h.ethnicity_code, p.ethnicity_code),
        ('occupation_code', h.occupation_code, p.occupation_code),
        ('blood_group', h.blood_group, p.blood_group),
        ('height_cm', h.height_cm::text, p.height_cm::text),
        ('weight_kg', h.weight_kg::text, p.weight_kg::text),
        ('allergy_history', h.allergy_history, p.allergy_history),
        ('chronic_condition_codes', h.chronic_condition_codes, p.chronic_condition_codes),
        ('procedure_history_codes', h.procedure_history_codes, p.procedure_history_codes),
        ('disability_code', h.disability_code, p.disability_code),
        ('last_visit_facility_code', h.last_visit_facility_code, p.last_visit_facility_code),
        ('last_visit_end_time', h.last_visit_end_time::text, p.last_visit_end_time::text),
        ('last_visit_diagnosis_codes', h.last_visit_diagnosis_codes, p.last_visit_diagnosis_codes),
        ('last_visit_result_code', h.last_visit_result_code, p.last_visit_result_code),
        ('next_appointment_date', h.next_appointment_date::text, p.next_appointment_date::text),
        ('immunization_id', h.immunization_id, p.immunization_id),
        ('vaccination_summary', h.vaccination_summary, p.vaccination_summary),
        ('life_status', h.life_status, p.life_status),
        ('life_status_date', h.life_status_date::text, p.life_status_date::text),
        ('managing_facility_code', h.managing_facility_code, p.managing_facility_code),
        ('identity_verification_status', h.identity_verification_status, p.identity_verification_status)
) c (field, before, after)
where p.run_id = :run and p.kind = 'CHANGE'
    and c.before is distinct from c.after
    and not exists (select 1 from staging.value_change done where done.run_id = :run and done.scope = 'BOOK')
