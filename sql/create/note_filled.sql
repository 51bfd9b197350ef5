-- create/note_filled
-- does:    keeps how many statements of this run's lines, new and known, have a value in each field, by kind of source; of more than 20,000 known lines every nth is asked. Deliveries that are stopped count, too
-- grain:   one row per figure that is not 0
-- reads:   staging.statement, staging.known_line, staging.line, source.statement
-- writes:  quality.run_figure
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: known_line
with sampled as (
    select greatest(1, ceil(count(*) / 20000.0))::bigint as nth from staging.known_line k where k.run_id = :run
),
judged as materialized (
    select s.source, count(*) as statements,
        count(s.citizen_id) as citizen_id, count(s.previous_id_numbers) as previous_id_numbers, count(s.other_identity_document) as other_identity_document, count(s.full_name) as full_name,
        count(s.date_of_birth) as date_of_birth, count(s.gender) as gender, count(s.nationality_code) as nationality_code, count(s.birth_registration_province_code) as birth_registration_province_code,
        count(s.social_insurance_number) as social_insurance_number, count(s.insurance_card_number) as insurance_card_number, count(s.insurance_group_code) as insurance_group_code, count(s.insurance_valid_from) as insurance_valid_from,
        count(s.insurance_valid_to) as insurance_valid_to, count(s.registered_facility_code) as registered_facility_code, count(s.five_year_continuous_date) as five_year_continuous_date, count(s.living_area_code) as living_area_code,
        count(s.phone_number) as phone_number, count(s.permanent_address_text) as permanent_address_text, count(s.permanent_ward_code) as permanent_ward_code, count(s.permanent_province_code) as permanent_province_code,
        count(s.current_address_text) as current_address_text, count(s.current_ward_code) as current_ward_code, count(s.current_province_code) as current_province_code, count(s.legacy_admin_code) as legacy_admin_code,
        count(s.guardian_full_name) as guardian_full_name, count(s.guardian_relationship_code) as guardian_relationship_code, count(s.guardian_citizen_id) as guardian_citizen_id, count(s.guardian_phone) as guardian_phone,
        count(s.ethnicity_code) as ethnicity_code, count(s.occupation_code) as occupation_code, count(s.blood_group) as blood_group, count(s.height_cm) as height_cm,
        count(s.weight_kg) as weight_kg, count(s.allergy_history) as allergy_history, count(s.chronic_condition_codes) as chronic_condition_codes, count(s.procedure_history_codes) as procedure_history_codes,
        count(s.disability_code) as disability_code, count(s.immunization_id) as immunization_id, count(s.facility_code) as facility_code, count(s.episode_key) as episode_key,
        count(s.patient_number) as patient_number, count(s.visit_started_at) as visit_started_at, count(s.visit_ended_at) as visit_ended_at, count(s.care_form_code) as care_form_code,
        count(s.main_diagnosis_code) as main_diagnosis_code, count(s.other_diagnosis_codes) as other_diagnosis_codes, count(s.visit_result_code) as visit_result_code, count(s.discharge_code) as discharge_code,
        count(s.injection_key) as injection_key, count(s.vaccine_code) as vaccine_code, count(s.injected_on) as injected_on, count(s.lot_number) as lot_number,
        count(s.dose_number) as dose_number, count(s.list_key) as list_key, count(s.event_key) as event_key, count(s.event_kind) as event_kind,
        count(s.event_on) as event_on, count(s.document_number) as document_number, count(s.destination) as destination, count(s.withdrawn_event_key) as withdrawn_event_key
    from staging.statement s
    where s.run_id = :run
    group by s.source
),
known as materialized (
    select s.source, count(*) as statements,
        count(s.citizen_id) as citizen_id, count(s.previous_id_numbers) as previous_id_numbers, count(s.other_identity_document) as other_identity_document, count(s.full_name) as full_name,
        count(s.date_of_birth) as date_of_birth, count(s.gender) as gender, count(s.nationality_code) as nationality_code, count(s.birth_registration_province_code) as birth_registration_province_code,
        count(s.social_insurance_number) as social_insurance_number, count(s.insurance_card_number) as insurance_card_number, count(s.insurance_group_code) as insurance_group_code, count(s.insurance_valid_from) as insurance_valid_from,
        count(s.insurance_valid_to) as insurance_valid_to, count(s.registered_facility_code) as registered_facility_code, count(s.five_year_continuous_date) as five_year_continuous_date, count(s.living_area_code) as living_area_code,
        count(s.phone_number) as phone_number, count(s.permanent_address_text) as permanent_address_text, count(s.permanent_ward_code) as permanent_ward_code, count(s.permanent_province_code) as permanent_province_code,
        count(s.current_address_text) as current_address_text, count(s.current_ward_code) as current_ward_code, count(s.current_province_code) as current_province_code, count(s.legacy_admin_code) as legacy_admin_code,
        count(s.guardian_full_name) as guardian_full_name, count(s.guardian_relationship_code) as guardian_relationship_code, count(s.guardian_citizen_id) as guardian_citizen_id, count(s.guardian_phone) as guardian_phone,
        count(s.ethnicity_code) as ethnicity_code, count(s.occupation_code) as occupation_code, count(s.blood_group) as blood_group, count(s.height_cm) as height_cm,
        count(s.weight_kg) as weight_kg, count(s.allergy_history) as allergy_history, count(s.chronic_condition_codes) as chronic_condition_codes, count(s.procedure_history_codes) as procedure_history_codes,
        count(s.disability_code) as disability_code, count(s.immunization_id) as immunization_id, count(s.facility_code) as facility_code, count(s.episode_key) as episode_key,
        count(s.patient_number) as patient_number, count(s.visit_started_at) as visit_started_at, count(s.visit_ended_at) as visit_ended_at, count(s.care_form_code) as care_form_code,
        count(s.main_diagnosis_code) as main_diagnosis_code, count(s.other_diagnosis_codes) as other_diagnosis_codes, count(s.visit_result_code) as visit_result_code, count(s.discharge_code) as discharge_code,
        count(s.injection_key) as injection_key, count(s.vaccine_code) as vaccine_code, count(s.injected_on) as injected_on, count(s.lot_number) as lot_number,
        count(s.dose_number) as dose_number, count(s.list_key) as list_key, count(s.event_key) as event_key, count(s.event_kind) as event_kind,
        count(s.event_on) as event_on, count(s.document_number) as document_number, count(s.destination) as destination, count(s.withdrawn_event_key) as withdrawn_event_key
    from sampled n
    cross join staging.known_line k
    join staging.line l on l.run_id = :run and l.ordinal = k.ordinal
    -- limit: statements are fetched one by one, however many are held
    cross join lateral (
        select e.* from source.statement e where e.source = l.source and e.statement_id = k.statement_id limit 1
    ) s
    where k.run_id = :run and k.ordinal % n.nth = 0
    group by s.source
),
counted as (
    select a.source, f.key, f.value::bigint as value
    from judged a
    cross join lateral jsonb_each_text(to_jsonb(a) - 'source') f
    union all
    select a.source, f.key, f.value::bigint * n.nth
    from known a
    cross join sampled n
    cross join lateral jsonb_each_text(to_jsonb(a) - 'source') f
),
figure as (
    select case c.key when 'statements' then 'statements.' || c.source else 'filled.' || c.source || '.' || c.key end as figure,
        sum(c.value) as value
    from counted c
    group by c.source, c.key
    union all
    select 'judged.' || a.source, a.statements
    from judged a
)
insert into quality.run_figure as held (run_id, figure, value)
select :run, f.figure, f.value
from figure f
where f.value > 0
on conflict (run_id, figure) do update set value = excluded.value where held.value is distinct from excluded.value
