-- create/plan_books
-- does:    folds the evidence of every book in scope into its 48 fields and keeps the books that open or change
-- grain:   one row per book that opens, changes, merges or retires
-- reads:   staging.cluster, staging.scope, staging.link_plan, staging.evidence, staging.event_plan, staging.vaccination_summary, staging.life_status, source.statement, staging.statement, registry.book, registry.visit
-- writes:  staging.book_plan
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: evidence, cluster
insert into staging.book_plan
    (run_id, group_no, book_id, anchor_id, kind, state, merged_into,
    citizen_id, previous_id_numbers, other_identity_document, full_name, date_of_birth, gender,
    nationality_code, birth_registration_province_code, social_insurance_number, insurance_card_number, insurance_group_code, insurance_valid_from,
    insurance_valid_to, registered_facility_code, five_year_continuous_date, living_area_code, phone_number, permanent_address_text,
    permanent_ward_code, permanent_province_code, current_address_text, current_ward_code, current_province_code, legacy_admin_code,
    guardian_full_name, guardian_relationship_code, guardian_citizen_id, guardian_phone, ethnicity_code, occupation_code,
    blood_group, height_cm, weight_kg, allergy_history, chronic_condition_codes, procedure_history_codes,
    disability_code, last_visit_facility_code, last_visit_end_time, last_visit_diagnosis_codes, last_visit_result_code, next_appointment_date,
    immunization_id, vaccination_summary, life_status, life_status_date, managing_facility_code, identity_verification_status)
with wide as not materialized (
    select e.anchor_id, e.place,
        -- a number that contradicts its own line is believed of the register alone
        case when e.authority = 1 or s.citizen_id_consistent then s.citizen_id end as citizen_id,
        s.previous_id_numbers, s.other_identity_document, s.full_name, s.date_of_birth, s.gender, s.nationality_code,
        s.birth_registration_province_code, s.social_insurance_number, s.insurance_card_number, s.insurance_group_code, s.insurance_valid_from, s.insurance_valid_to,
        s.registered_facility_code, s.five_year_continuous_date, s.living_area_code, s.phone_number, s.permanent_address_text, s.permanent_ward_code,
        s.permanent_province_code, s.current_address_text, s.current_ward_code, s.current_province_code, s.legacy_admin_code, s.guardian_full_name,
        s.guardian_relationship_code, s.guardian_citizen_id, s.guardian_phone, s.ethnicity_code, s.occupation_code, s.blood_group,
        s.height_cm, s.weight_kg, s.allergy_history, s.chronic_condition_codes, s.procedure_history_codes, s.disability_code,
        s.immunization_id
    from staging.evidence e
    join source.statement s on s.source = e.source and s.statement_id = e.statement_id
    where e.run_id = :run and e.statement_id is not null
    union all
    select e.anchor_id, e.place,
        case when e.authority = 1 or s.citizen_id_consistent then s.citizen_id end,
        s.previous_id_numbers, s.other_identity_document, s.full_name, s.date_of_birth, s.gender, s.nationality_code,
        s.birth_registration_province_code, s.social_insurance_number, s.insurance_card_number, s.insurance_group_code, s.insurance_valid_from, s.insurance_valid_to,
        s.registered_facility_code, s.five_year_continuous_date, s.living_area_code, s.phone_number, s.permanent_address_text, s.permanent_ward_code,
        s.permanent_province_code, s.current_address_text, s.current_ward_code, s.current_province_code, s.legacy_admin_code, s.guardian_full_name,
        s.guardian_relationship_code, s.guardian_citizen_id, s.guardian_phone, s.ethnicity_code, s.occupation_code, s.blood_group,
        s.height_cm, s.weight_kg, s.allergy_history, s.chronic_condition_codes, s.procedure_history_codes, s.disability_code,
        s.immunization_id
    from staging.evidence e
    join staging.statement s on s.run_id = :run and s.ordinal = e.ordinal
    where e.run_id = :run and e.ordinal is not null
),
-- per field the first that says anything; most books stand on two statements, and sorting forty columns for those few costs dearly
first as (
    select * from wide where place = 1
),
second as (
    select * from wide where place = 2
),
others as (
    select anchor_id,
        (array_agg(citizen_id order by place) filter (where citizen_id is not null))[1] as citizen_id,
        (array_agg(previous_id_numbers order by place) filter (where previous_id_numbers is not null))[1] as previous_id_numbers,
        (array_agg(other_identity_document order by place) filter (where other_identity_document is not null))[1] as other_identity_document,
        (array_agg(full_name order by place) filter (where full_name is not null))[1] as full_name,
        (array_agg(date_of_birth order by place) filter (where date_of_birth is not null))[1] as date_of_birth,
        (array_agg(gender order by place) filter (where gender is not null))[1] as gender,
        (array_agg(nationality_code order by place) filter (where nationality_code is not null))[1] as nationality_code,
        (array_agg(birth_registration_province_code order by place) filter (where birth_registration_province_code is not null))[1] as birth_registration_province_code,
        (array_agg(social_insurance_number order by place) filter (where social_insurance_number is not null))[1] as social_insurance_number,
        (array_agg(insurance_card_number order by place) filter (where insurance_card_number is not null))[1] as insurance_card_number,
        (array_agg(insurance_group_code order by place) filter (where insurance_group_code is not null))[1] as insurance_group_code,
        (array_agg(insurance_valid_from order by place) filter (where insurance_valid_from is not null))[1] as insurance_valid_from,
        (array_agg(insurance_valid_to order by place) filter (where insurance_valid_to is not null))[1] as insurance_valid_to,
        (array_agg(registered_facility_code order by place) filter (where registered_facility_code is not null))[1] as registered_facility_code,
        (array_agg(five_year_continuous_date order by place) filter (where five_year_continuous_date is not null))[1] as five_year_continuous_date,
        (array_agg(living_area_code order by place) filter (where living_area_code is not null))[1] as living_area_code,
        (array_agg(phone_number order by place) filter (where phone_number is not null))[1] as phone_number,
        (array_agg(permanent_address_text order by place) filter (where permanent_address_text is not null))[1] as permanent_address_text,
        (array_agg(permanent_ward_code order by place) filter (where permanent_ward_code is not null))[1] as permanent_ward_code,
        (array_agg(permanent_province_code order by place) filter (where permanent_province_code is not null))[1] as permanent_province_code,
        (array_agg(current_address_text order by place) filter (where current_address_text is not null))[1] as current_address_text,
        (array_agg(current_ward_code order by place) filter (where current_ward_code is not null))[1] as current_ward_code,
        (array_agg(current_province_code order by place) filter (where current_province_code is not null))[1] as current_province_code,
        (array_agg(legacy_admin_code order by place) filter (where legacy_admin_code is not null))[1] as legacy_admin_code,
        (array_agg(guardian_full_name order by place) filter (where guardian_full_name is not null))[1] as guardian_full_name,
        (array_agg(guardian_relationship_code order by place) filter (where guardian_relationship_code is not null))[1] as guardian_relationship_code,
        (array_agg(guardian_citizen_id order by place) filter (where guardian_citizen_id is not null))[1] as guardian_citizen_id,
        (array_agg(guardian_phone order by place) filter (where guardian_phone is not null))[1] as guardian_phone,
        (array_agg(ethnicity_code order by place) filter (where ethnicity_code is not null))[1] as ethnicity_code,
        (array_agg(occupation_code order by place) filter (where occupation_code is not null))[1] as occupation_code,
        (array_agg(blood_group order by place) filter (where blood_group is not null))[1] as blood_group,
        (array_agg(height_cm order by place) filter (where height_cm is not null))[1] as height_cm,
        (array_agg(weight_kg order by place) filter (where weight_kg is not null))[1] as weight_kg,
        (array_agg(allergy_history order by place) filter (where allergy_history is not null))[1] as allergy_history,
        (array_agg(chronic_condition_codes order by place) filter (where chronic_condition_codes is not null))[1] as chronic_condition_codes,
        (array_agg(procedure_history_codes order by place) filter (where procedure_history_codes is not null))[1] as procedure_history_codes,
        (array_agg(disability_code order by place) filter (where disability_code is not null))[1] as disability_code,
        (array_agg(immunization_id order by place) filter (where immunization_id is not null))[1] as immunization_id
    from wide
    where place > 2
    group by anchor_id
),
folded as (
    select f.anchor_id,
        coalesce(f.citizen_id, s.citizen_id, o.citizen_id) as citizen_id,
        coalesce(f.previous_id_numbers, s.previous_id_numbers, o.previous_id_numbers) as previous_id_numbers,
        coalesce(f.other_identity_document, s.other_identity_document, o.other_identity_document) as other_identity_document,
        coalesce(f.full_name, s.full_name, o.full_name) as full_name,
        coalesce(f.date_of_birth, s.date_of_birth, o.date_of_birth) as date_of_birth,
        coalesce(f.gender, s.gender, o.gender) as gender,
        coalesce(f.nationality_code, s.nationality_code, o.nationality_code) as nationality_code,
        coalesce(f.birth_registration_province_code, s.birth_registration_province_code, o.birth_registration_province_code) as birth_registration_province_code,
        coalesce(f.social_insurance_number, s.social_insurance_number, o.social_insurance_number) as social_insurance_number,
        coalesce(f.insurance_card_number, s.insurance_card_number, o.insurance_card_number) as insurance_card_number,
        coalesce(f.insurance_group_code, s.insurance_group_code, o.insurance_group_code) as insurance_group_code,
        coalesce(f.insurance_valid_from, s.insurance_valid_from, o.insurance_valid_from) as insurance_valid_from,
        coalesce(f.insurance_valid_to, s.insurance_valid_to, o.insurance_valid_to) as insurance_valid_to,
        coalesce(f.registered_facility_code, s.registered_facility_code, o.registered_facility_code) as registered_facility_code,
        coalesce(f.five_year_continuous_date, s.five_year_continuous_date, o.five_year_continuous_date) as five_year_continuous_date,
        coalesce(f.living_area_code, s.living_area_code, o.living_area_code) as living_area_code,
        coalesce(f.phone_number, s.phone_number, o.phone_number) as phone_number,
        coalesce(f.permanent_address_text, s.permanent_address_text, o.permanent_address_text) as permanent_address_text,
        coalesce(f.permanent_ward_code, s.permanent_ward_code, o.permanent_ward_code) as permanent_ward_code,
        coalesce(f.permanent_province_code, s.permanent_province_code, o.permanent_province_code) as permanent_province_code,
        coalesce(f.current_address_text, s.current_address_text, o.current_address_text) as current_address_text,
        coalesce(f.current_ward_code, s.current_ward_code, o.current_ward_code) as current_ward_code,
        coalesce(f.current_province_code, s.current_province_code, o.current_province_code) as current_province_code,
        coalesce(f.legacy_admin_code, s.legacy_admin_code, o.legacy_admin_code) as legacy_admin_code,
        coalesce(f.guardian_full_name, s.guardian_full_name, o.guardian_full_name) as guardian_full_name,
        coalesce(f.guardian_relationship_code, s.guardian_relationship_code, o.guardian_relationship_code) as guardian_relationship_code,
        coalesce(f.guardian_citizen_id, s.guardian_citizen_id, o.guardian_citizen_id) as guardian_citizen_id,
        coalesce(f.guardian_phone, s.guardian_phone, o.guardian_phone) as guardian_phone,
        coalesce(f.ethnicity_code, s.ethnicity_code, o.ethnicity_code) as ethnicity_code,
        coalesce(f.occupation_code, s.occupation_code, o.occupation_code) as occupation_code,
        coalesce(f.blood_group, s.blood_group, o.blood_group) as blood_group,
        coalesce(f.height_cm, s.height_cm, o.height_cm) as height_cm,
        coalesce(f.weight_kg, s.weight_kg, o.weight_kg) as weight_kg,
        coalesce(f.allergy_history, s.allergy_history, o.allergy_history) as allergy_history,
        coalesce(f.chronic_condition_codes, s.chronic_condition_codes, o.chronic_condition_codes) as chronic_condition_codes,
        coalesce(f.procedure_history_codes, s.procedure_history_codes, o.procedure_history_codes) as procedure_history_codes,
        coalesce(f.disability_code, s.disability_code, o.disability_code) as disability_code,
        coalesce(f.immunization_id, s.immunization_id, o.immunization_id) as immunization_id
    from first f
    left join second s on s.anchor_id = f.anchor_id
    left join others o on o.anchor_id = f.anchor_id
),
-- one number, one book: the anchor whose own good number it is comes first, then the register, then content
holder as (
    select distinct on (f.citizen_id) f.citizen_id, f.anchor_id
    from folded f
    join staging.scope a on a.run_id = :run and a.record_id = f.anchor_id
    where f.citizen_id is not null
    order by f.citizen_id, (a.citizen_id = f.citizen_id and a.citizen_id_consistent) is true desc,
        a.source = 'population' desc, a.source = 'insurance' desc, a.record_key collate "C"
),
visit as (
    select l.anchor_id, v.visit_key, v.facility_code, v.ended_at, v.main_diagnosis_code, v.other_diagnosis_codes,
        v.result_code, v.discharge_code
    from staging.link_plan l
    join registry.visit v on v.record_id = l.record_id
    where l.run_id = :run and l.anchor_id is not null
        and not exists (
            select 1 from staging.event_plan e where e.run_id = :run and e.source = 'visit' and e.record_key = v.visit_key
        )
    union all
    select l.anchor_id, e.record_key, e.facility_code, e.visit_ended_at, e.main_diagnosis_code, e.other_diagnosis_codes,
        e.visit_result_code, e.discharge_code
    from staging.link_plan l
    join staging.event_plan e on e.run_id = :run and e.record_id = l.record_id and e.source = 'visit'
    where l.run_id = :run and l.anchor_id is not null
),
last_visit as (
    select distinct on (anchor_id) * from visit order by anchor_id, ended_at desc, visit_key collate "C" desc
),
golden as (
    select c.group_no, c.book_id, c.anchor_id, c.is_new,
        case
            when life.status = 'DECEASED' then 'CLOSED'
            when a.source = 'population' then 'ACTIVE'
            else 'PROVISIONAL'
        end as state,
        h.citizen_id,
        f.previous_id_numbers,
        f.other_identity_document,
        f.full_name,
        f.date_of_birth,
        f.gender,
        f.nationality_code,
        f.birth_registration_province_code,
        f.social_insurance_number,
        f.insurance_card_number,
        f.insurance_group_code,
        f.insurance_valid_from,
        f.insurance_valid_to,
        f.registered_facility_code,
        f.five_year_continuous_date,
        f.living_area_code,
        f.phone_number,
        f.permanent_address_text,
        f.permanent_ward_code,
        f.permanent_province_code,
        f.current_address_text,
        f.current_ward_code,
        f.current_province_code,
        f.legacy_admin_code,
        f.guardian_full_name,
        f.guardian_relationship_code,
        f.guardian_citizen_id,
        f.guardian_phone,
        f.ethnicity_code,
        f.occupation_code,
        f.blood_group,
        f.height_cm,
        f.weight_kg,
        f.allergy_history,
        f.chronic_condition_codes,
        f.procedure_history_codes,
        f.disability_code,
        v.facility_code as last_visit_facility_code,
        v.ended_at as last_visit_end_time,
        nullif(concat_ws(';', v.main_diagnosis_code, v.other_diagnosis_codes), '') as last_visit_diagnosis_codes,
        nullif(concat_ws('/', v.result_code, v.discharge_code), '') as last_visit_result_code,
        null::date as next_appointment_date,
        f.immunization_id,
        x.summary as vaccination_summary,
        coalesce(life.status, 'ALIVE') as life_status,
        life.since as life_status_date,
        null::text as managing_facility_code,
        'NOT_SENT' as identity_verification_status
    from staging.cluster c
    join staging.scope a on a.run_id = :run and a.record_id = c.anchor_id
    left join folded f on f.anchor_id = c.anchor_id
    left join holder h on h.anchor_id = c.anchor_id and h.citizen_id = f.citizen_id
    left join last_visit v on v.anchor_id = c.anchor_id
    left join staging.vaccination_summary x on x.run_id = :run and x.anchor_id = c.anchor_id
    left join staging.life_status life on life.run_id = :run and life.anchor_id = c.anchor_id
    where c.run_id = :run
),
changed as (
    select g.group_no, g.book_id, g.anchor_id, case when g.is_new then 'OPEN' else 'CHANGE' end as kind, g.state,
        null::bigint as merged_into,
        g.citizen_id, g.previous_id_numbers, g.other_identity_document, g.full_name, g.date_of_birth, g.gender,
        g.nationality_code, g.birth_registration_province_code, g.social_insurance_number, g.insurance_card_number, g.insurance_group_code, g.insurance_valid_from,
        g.insurance_valid_to, g.registered_facility_code, g.five_year_continuous_date, g.living_area_code, g.phone_number, g.permanent_address_text,
        g.permanent_ward_code, g.permanent_province_code, g.current_address_text, g.current_ward_code, g.current_province_code, g.legacy_admin_code,
        g.guardian_full_name, g.guardian_relationship_code, g.guardian_citizen_id, g.guardian_phone, g.ethnicity_code, g.occupation_code,
        g.blood_group, g.height_cm, g.weight_kg, g.allergy_history, g.chronic_condition_codes, g.procedure_history_codes,
        g.disability_code, g.last_visit_facility_code, g.last_visit_end_time, g.last_visit_diagnosis_codes, g.last_visit_result_code, g.next_appointment_date,
        g.immunization_id, g.vaccination_summary, g.life_status, g.life_status_date, g.managing_facility_code, g.identity_verification_status
    from golden g
    left join registry.book b on b.book_id = g.book_id
    where b.book_id is null
        or (b.state, b.anchor_record_id,
            b.citizen_id, b.previous_id_numbers, b.other_identity_document, b.full_name, b.date_of_birth, b.gender,
            b.nationality_code, b.birth_registration_province_code, b.social_insurance_number, b.insurance_card_number, b.insurance_group_code, b.insurance_valid_from,
            b.insurance_valid_to, b.registered_facility_code, b.five_year_continuous_date, b.living_area_code, b.phone_number, b.permanent_address_text,
            b.permanent_ward_code, b.permanent_province_code, b.current_address_text, b.current_ward_code, b.current_province_code, b.legacy_admin_code,
            b.guardian_full_name, b.guardian_relationship_code, b.guardian_citizen_id, b.guardian_phone, b.ethnicity_code, b.occupation_code,
            b.blood_group, b.height_cm, b.weight_kg, b.allergy_history, b.chronic_condition_codes, b.procedure_history_codes,
            b.disability_code, b.last_visit_facility_code, b.last_visit_end_time, b.last_visit_diagnosis_codes, b.last_visit_result_code, b.next_appointment_date,
            b.immunization_id, b.vaccination_summary, b.life_status, b.life_status_date, b.managing_facility_code, b.identity_verification_status)
        is distinct from (g.state, g.anchor_id,
            g.citizen_id, g.previous_id_numbers, g.other_identity_document, g.full_name, g.date_of_birth, g.gender,
            g.nationality_code, g.birth_registration_province_code, g.social_insurance_number, g.insurance_card_number, g.insurance_group_code, g.insurance_valid_from,
            g.insurance_valid_to, g.registered_facility_code, g.five_year_continuous_date, g.living_area_code, g.phone_number, g.permanent_address_text,
            g.permanent_ward_code, g.permanent_province_code, g.current_address_text, g.current_ward_code, g.current_province_code, g.legacy_admin_code,
            g.guardian_full_name, g.guardian_relationship_code, g.guardian_citizen_id, g.guardian_phone, g.ethnicity_code, g.occupation_code,
            g.blood_group, g.height_cm, g.weight_kg, g.allergy_history, g.chronic_condition_codes, g.procedure_history_codes,
            g.disability_code, g.last_visit_facility_code, g.last_visit_end_time, g.last_visit_diagnosis_codes, g.last_visit_result_code, g.next_appointment_date,
            g.immunization_id, g.vaccination_summary, g.life_status, g.life_status_date, g.managing_facility_code, g.identity_verification_status)
),
-- books whose anchor became a member of another cluster, or lost its standing
ended as (
    select coalesce(c.group_no, 0) as group_no, b.book_id, b.anchor_record_id, case when c.book_id is null then 'RETIRE' else 'MERGE' end as kind,
        case when c.book_id is null then 'RETIRED' else 'MERGED_INTO' end as state, c.book_id as merged_into,
        b.citizen_id, b.previous_id_numbers, b.other_identity_document, b.full_name, b.date_of_birth, b.gender,
        b.nationality_code, b.birth_registration_province_code, b.social_insurance_number, b.insurance_card_number, b.insurance_group_code, b.insurance_valid_from,
        b.insurance_valid_to, b.registered_facility_code, b.five_year_continuous_date, b.living_area_code, b.phone_number, b.permanent_address_text,
        b.permanent_ward_code, b.permanent_province_code, b.current_address_text, b.current_ward_code, b.current_province_code, b.legacy_admin_code,
        b.guardian_full_name, b.guardian_relationship_code, b.guardian_citizen_id, b.guardian_phone, b.ethnicity_code, b.occupation_code,
        b.blood_group, b.height_cm, b.weight_kg, b.allergy_history, b.chronic_condition_codes, b.procedure_history_codes,
        b.disability_code, b.last_visit_facility_code, b.last_visit_end_time, b.last_visit_diagnosis_codes, b.last_visit_result_code, b.next_appointment_date,
        b.immunization_id, b.vaccination_summary, b.life_status, b.life_status_date, b.managing_facility_code, b.identity_verification_status
    from staging.link_plan l
    join registry.book b on b.anchor_record_id = l.record_id and b.state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')
    left join staging.cluster c on c.run_id = :run and c.anchor_id = l.anchor_id
    where l.run_id = :run and l.outcome <> 'ANCHOR'
        and (c.book_id is null or c.book_id <> b.book_id)
        and not exists (select 1 from staging.cluster g where g.run_id = :run and g.book_id = b.book_id)
),
-- a number that goes from one book to another: giver and taker are written in one transaction, the first range's
moving as (
    select taker.book_id as taker_id, giver.book_id as giver_id
    from changed taker
    join registry.book giver on giver.citizen_id = taker.citizen_id and giver.book_id <> taker.book_id
        and giver.state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')
),
mover as (
    select taker_id as book_id from moving union select giver_id from moving
)
select :run, planned.*
from (
    select case when book_id in (select book_id from mover) or merged_into in (select book_id from mover) then 0 else group_no end as group_no,
        book_id, anchor_id, kind, state, merged_into,
        citizen_id, previous_id_numbers, other_identity_document, full_name, date_of_birth, gender,
        nationality_code, birth_registration_province_code, social_insurance_number, insurance_card_number, insurance_group_code, insurance_valid_from,
        insurance_valid_to, registered_facility_code, five_year_continuous_date, living_area_code, phone_number, permanent_address_text,
        permanent_ward_code, permanent_province_code, current_address_text, current_ward_code, current_province_code, legacy_admin_code,
        guardian_full_name, guardian_relationship_code, guardian_citizen_id, guardian_phone, ethnicity_code, occupation_code,
        blood_group, height_cm, weight_kg, allergy_history, chronic_condition_codes, procedure_history_codes,
        disability_code, last_visit_facility_code, last_visit_end_time, last_visit_diagnosis_codes, last_visit_result_code, next_appointment_date,
        immunization_id, vaccination_summary, life_status, life_status_date, managing_facility_code, identity_verification_status
    from (select * from changed union all select * from ended) decided
) planned
where not exists (select 1 from staging.book_plan done where done.run_id = :run)
