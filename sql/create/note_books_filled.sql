-- create/note_books_filled
-- does:    keeps by how many the living books grow in this run, and those with a value in each field
-- grain:   one row per figure that is not 0
-- reads:   staging.book_plan, registry.book
-- writes:  quality.run_figure
-- params:  :run
-- rerun:   same input changes zero rows
with planned as (
    select count(*) as books,
        count(p.citizen_id) as citizen_id, count(p.previous_id_numbers) as previous_id_numbers, count(p.other_identity_document) as other_identity_document, count(p.full_name) as full_name,
        count(p.date_of_birth) as date_of_birth, count(p.gender) as gender, count(p.nationality_code) as nationality_code, count(p.birth_registration_province_code) as birth_registration_province_code,
        count(p.social_insurance_number) as social_insurance_number, count(p.insurance_card_number) as insurance_card_number, count(p.insurance_group_code) as insurance_group_code, count(p.insurance_valid_from) as insurance_valid_from,
        count(p.insurance_valid_to) as insurance_valid_to, count(p.registered_facility_code) as registered_facility_code, count(p.five_year_continuous_date) as five_year_continuous_date, count(p.living_area_code) as living_area_code,
        count(p.phone_number) as phone_number, count(p.permanent_address_text) as permanent_address_text, count(p.permanent_ward_code) as permanent_ward_code, count(p.permanent_province_code) as permanent_province_code,
        count(p.current_address_text) as current_address_text, count(p.current_ward_code) as current_ward_code, count(p.current_province_code) as current_province_code, count(p.legacy_admin_code) as legacy_admin_code,
        count(p.guardian_full_name) as guardian_full_name, count(p.guardian_relationship_code) as guardian_relationship_code, count(p.guardian_citizen_id) as guardian_citizen_id, count(p.guardian_phone) as guardian_phone,
        count(p.ethnicity_code) as ethnicity_code, count(p.occupation_code) as occupation_code, count(p.blood_group) as blood_group, count(p.height_cm) as height_cm,
        count(p.weight_kg) as weight_kg, count(p.allergy_history) as allergy_history, count(p.chronic_condition_codes) as chronic_condition_codes, count(p.procedure_history_codes) as procedure_history_codes,
        count(p.disability_code) as disability_code, count(p.last_visit_facility_code) as last_visit_facility_code, count(p.last_visit_end_time) as last_visit_end_time, count(p.last_visit_diagnosis_codes) as last_visit_diagnosis_codes,
        count(p.last_visit_result_code) as last_visit_result_code, count(p.next_appointment_date) as next_appointment_date, count(p.immunization_id) as immunization_id, count(p.vaccination_summary) as vaccination_summary,
        count(p.life_status) as life_status, count(p.life_status_date) as life_status_date, count(p.managing_facility_code) as managing_facility_code, count(p.identity_verification_status) as identity_verification_status
    from staging.book_plan p
    where p.run_id = :run and p.kind in ('OPEN', 'CHANGE')
),
replaced as (
    select count(*) as books,
        count(b.citizen_id) as citizen_id, count(b.previous_id_numbers) as previous_id_numbers, count(b.other_identity_document) as other_identity_document, count(b.full_name) as full_name,
        count(b.date_of_birth) as date_of_birth, count(b.gender) as gender, count(b.nationality_code) as nationality_code, count(b.birth_registration_province_code) as birth_registration_province_code,
        count(b.social_insurance_number) as social_insurance_number, count(b.insurance_card_number) as insurance_card_number, count(b.insurance_group_code) as insurance_group_code, count(b.insurance_valid_from) as insurance_valid_from,
        count(b.insurance_valid_to) as insurance_valid_to, count(b.registered_facility_code) as registered_facility_code, count(b.five_year_continuous_date) as five_year_continuous_date, count(b.living_area_code) as living_area_code,
        count(b.phone_number) as phone_number, count(b.permanent_address_text) as permanent_address_text, count(b.permanent_ward_code) as permanent_ward_code, count(b.permanent_province_code) as permanent_province_code,
        count(b.current_address_text) as current_address_text, count(b.current_ward_code) as current_ward_code, count(b.current_province_code) as current_province_code, count(b.legacy_admin_code) as legacy_admin_code,
        count(b.guardian_full_name) as guardian_full_name, count(b.guardian_relationship_code) as guardian_relationship_code, count(b.guardian_citizen_id) as guardian_citizen_id, count(b.guardian_phone) as guardian_phone,
        count(b.ethnicity_code) as ethnicity_code, count(b.occupation_code) as occupation_code, count(b.blood_group) as blood_group, count(b.height_cm) as height_cm,
        count(b.weight_kg) as weight_kg, count(b.allergy_history) as allergy_history, count(b.chronic_condition_codes) as chronic_condition_codes, count(b.procedure_history_codes) as procedure_history_codes,
        count(b.disability_code) as disability_code, count(b.last_visit_facility_code) as last_visit_facility_code, count(b.last_visit_end_time) as last_visit_end_time, count(b.last_visit_diagnosis_codes) as last_visit_diagnosis_codes,
        count(b.last_visit_result_code) as last_visit_result_code, count(b.next_appointment_date) as next_appointment_date, count(b.immunization_id) as immunization_id, count(b.vaccination_summary) as vaccination_summary,
        count(b.life_status) as life_status, count(b.life_status_date) as life_status_date, count(b.managing_facility_code) as managing_facility_code, count(b.identity_verification_status) as identity_verification_status
    from registry.book b
    where b.state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')
        and b.book_id in (select p.book_id from staging.book_plan p where p.run_id = :run)
),
figure as (
    select 'books_more' || case when n.key = 'books' then '' else '.' || n.key end as figure, n.value::bigint - o.value::bigint as value
    from planned
    cross join lateral jsonb_each_text(to_jsonb(planned)) n
    cross join replaced
    join lateral jsonb_each_text(to_jsonb(replaced)) o on o.key = n.key
)
insert into quality.run_figure as held (run_id, figure, value)
select :run, f.figure, f.value
from figure f
where f.value <> 0
on conflict (run_id, figure) do update set value = excluded.value where held.value is distinct from excluded.value
