create schema staging;

comment on schema staging is 'What a run works on: its lines, candidates and plan; one partition per run, dropped when the run is reported';

create table staging.line (
    run_id bigint not null,
    ordinal bigint not null,
    delivery_id bigint not null,
    source text not null,
    record integer not null,
    line integer not null,
    raw_hash uuid not null
) partition by list (run_id);
comment on table staging.line is 'one row per delivered record of this run''s deliveries, in reading order';

create table staging.known_line (
    run_id bigint not null,
    ordinal bigint not null,
    statement_id bigint not null,
    record_key text not null
) partition by list (run_id);
comment on table staging.known_line is 'one row per line whose statement is already held';

create table staging.statement (
    run_id bigint not null,
    ordinal bigint not null,
    source text not null,
    record_key text not null,
    person_source text not null,
    person_key text not null,
    layout text not null,
    raw_hash uuid not null,
    raw text not null,
    rules_version text not null,
    name_key text not null,
    given_key text not null,
    citizen_id_consistent boolean not null,
    citizen_id text,
    previous_id_numbers text,
    other_identity_document text,
    full_name text,
    date_of_birth text,
    gender text,
    nationality_code text,
    birth_registration_province_code text,
    social_insurance_number text,
    insurance_card_number text,
    insurance_group_code text,
    insurance_valid_from date,
    insurance_valid_to date,
    registered_facility_code text,
    five_year_continuous_date date,
    living_area_code text,
    phone_number text,
    permanent_address_text text,
    permanent_ward_code text,
    permanent_province_code text,
    current_address_text text,
    current_ward_code text,
    current_province_code text,
    legacy_admin_code text,
    guardian_full_name text,
    guardian_relationship_code text,
    guardian_citizen_id text,
    guardian_phone text,
    ethnicity_code text,
    occupation_code text,
    blood_group text,
    height_cm numeric(4,1),
    weight_kg numeric(5,2),
    allergy_history text,
    chronic_condition_codes text,
    procedure_history_codes text,
    disability_code text,
    immunization_id text,
    facility_code text,
    episode_key text,
    patient_number text,
    visit_started_at timestamp,
    visit_ended_at timestamp,
    care_form_code text,
    main_diagnosis_code text,
    other_diagnosis_codes text,
    visit_result_code text,
    discharge_code text,
    injection_key text,
    vaccine_code text,
    injected_on date,
    lot_number text,
    dose_number integer,
    list_key text,
    event_key text,
    event_kind text,
    event_on date,
    document_number text,
    destination text,
    withdrawn_event_key text
) partition by list (run_id);
comment on table staging.statement is 'one row per new or changed line of this run with its standard values';

create table staging.line_plan (
    run_id bigint not null,
    ordinal bigint not null,
    delivery_id bigint not null,
    source text not null,
    record_key text not null,
    statement_id bigint,
    is_new boolean not null,
    touches boolean not null,
    fate text not null check (fate in ('created', 'updated', 'unchanged', 'duplicate')),
    older boolean not null
) partition by list (run_id);
comment on table staging.line_plan is 'one row per usable line with the fate its statement will have; parked is decided with the links';
comment on column staging.line_plan.is_new is 'this line brings the statement into the evidence';
comment on column staging.line_plan.touches is 'the present fold of the record may differ after this line';

create table staging.statement_plan (
    run_id bigint not null,
    plan_no bigint not null,
    ordinal bigint not null,
    statement_id bigint not null,
    source text not null,
    record_key text not null,
    person_source text not null,
    person_key text not null,
    record_id bigint not null
) partition by list (run_id);
comment on table staging.statement_plan is 'one row per statement this run adds to the evidence';

create table staging.record_plan (
    run_id bigint not null,
    plan_no bigint not null,
    record_id bigint not null,
    source text not null,
    record_key text not null,
    is_new boolean not null,
    citizen_id text,
    citizen_id_consistent boolean not null,
    previous_ids text[] not null,
    social_insurance_number text,
    full_name text,
    name_key text not null,
    given_key text not null,
    date_of_birth text,
    gender text,
    ward_code text,
    ward_codes text[] not null default '{}',
    set_aside bigint[] not null,
    is_gone boolean not null
) partition by list (run_id);
comment on table staging.record_plan is 'one row per source record that is new or whose keys change';

create table staging.saying (
    run_id bigint not null,
    source text not null,
    record_key text not null,
    raw_hash uuid not null,
    statement_id bigint not null,
    ordinal bigint,
    first_said bigint not null,
    last_said bigint not null
) partition by list (run_id);
comment on table staging.saying is 'one row per statement about a touched record, held or new, with when it was first and last said';
comment on column staging.saying.ordinal is 'line of this run that brings the statement; null when it is held already';

create table staging.event_plan (
    run_id bigint not null,
    plan_no bigint not null,
    source text not null,
    record_key text not null,
    statement_id bigint not null,
    ordinal bigint,
    raw_hash uuid not null,
    record_id bigint not null,
    as_of date not null,
    sequence integer not null,
    facility_code text,
    visit_started_at timestamp,
    visit_ended_at timestamp,
    care_form_code text,
    main_diagnosis_code text,
    other_diagnosis_codes text,
    visit_result_code text,
    discharge_code text,
    weight_kg numeric(5,2),
    vaccine_code text,
    injected_on date,
    lot_number text,
    dose_number integer,
    event_kind text,
    event_on date,
    withdrawn_event_key text,
    document_number text,
    destination text
) partition by list (run_id);
comment on table staging.event_plan is 'one row per visit, injection or life event that is new or said differently, as it stands after this run';

create table staging.evidence (
    run_id bigint not null,
    anchor_id bigint not null,
    authority smallint not null,
    said_order numeric not null,
    raw_hash uuid not null,
    source text not null,
    statement_id bigint,
    ordinal bigint
) partition by list (run_id);
comment on table staging.evidence is 'one row per statement that speaks for a book in scope, with its rank: authority, then the later, then content';

create table staging.scope (
    run_id bigint not null,
    record_id bigint not null,
    source text not null,
    record_key text not null,
    citizen_id text,
    citizen_id_consistent boolean not null,
    previous_ids text[] not null,
    social_insurance_number text,
    full_name text,
    name_key text not null,
    given_key text not null,
    date_of_birth text,
    gender text,
    ward_code text,
    ward_codes text[] not null default '{}',
    set_aside bigint[] not null,
    is_gone boolean not null
) partition by list (run_id);
comment on table staging.scope is 'one row per source record whose link is computed again: touched, or sharing a key with one that is';

create table staging.proposal (
    run_id bigint not null,
    record_id bigint not null,
    candidate_id bigint not null,
    tier smallint not null
) partition by list (run_id);
comment on table staging.proposal is 'one row per record, candidate and tier at which they share a key';

create table staging.pair (
    run_id bigint not null,
    pair_no bigint not null,
    record_id bigint not null,
    candidate_id bigint not null,
    tier smallint not null,
    numbers_differ boolean not null,
    same boolean not null
) partition by list (run_id);
comment on table staging.pair is 'one row per record and candidate that share a key; same: alike to the letter, needs no judgement';

create table staging.pair_verdict (
    run_id bigint not null,
    pair_no bigint not null,
    verdict text not null
) partition by list (run_id);
comment on table staging.pair_verdict is 'one row per pair that Java judged';

create table staging.link_plan (
    run_id bigint not null,
    source text not null,
    record_id bigint not null,
    anchor_id bigint,
    tier text not null,
    outcome text not null check (outcome in ('ANCHOR', 'LINKED', 'REVIEW', 'PARKED'))
) partition by list (run_id);
comment on table staging.link_plan is 'one row per record in scope: the anchor it belongs to, or why it has none';

create table staging.review_plan (
    run_id bigint not null,
    record_id bigint not null,
    candidate_id bigint not null,
    tier text not null,
    reason text not null
) partition by list (run_id);
comment on table staging.review_plan is 'one row per uncertain pair in scope';

create table staging.cluster (
    run_id bigint not null,
    group_no bigint not null,
    anchor_id bigint not null,
    book_id bigint not null,
    is_new boolean not null
) partition by list (run_id);
comment on table staging.cluster is 'one row per anchor in scope with the book that stands on it';

create table staging.vaccination_summary (
    run_id bigint not null,
    anchor_id bigint not null,
    summary text not null
) partition by list (run_id);
comment on table staging.vaccination_summary is 'one row per anchor in scope with vaccinations: doses by antigen';

create table staging.life_status (
    run_id bigint not null,
    anchor_id bigint not null,
    status text not null,
    since date,
    finding text
) partition by list (run_id);
comment on table staging.life_status is 'one row per anchor in scope with life events: the status they add up to';

create table staging.book_plan (
    run_id bigint not null,
    group_no bigint not null,
    book_id bigint not null,
    anchor_id bigint not null,
    kind text not null check (kind in ('OPEN', 'CHANGE', 'MERGE', 'RETIRE')),
    state text not null,
    merged_into bigint,
    citizen_id text,
    previous_id_numbers text,
    other_identity_document text,
    full_name text,
    date_of_birth text,
    gender text,
    nationality_code text,
    birth_registration_province_code text,
    social_insurance_number text,
    insurance_card_number text,
    insurance_group_code text,
    insurance_valid_from date,
    insurance_valid_to date,
    registered_facility_code text,
    five_year_continuous_date date,
    living_area_code text,
    phone_number text,
    permanent_address_text text,
    permanent_ward_code text,
    permanent_province_code text,
    current_address_text text,
    current_ward_code text,
    current_province_code text,
    legacy_admin_code text,
    guardian_full_name text,
    guardian_relationship_code text,
    guardian_citizen_id text,
    guardian_phone text,
    ethnicity_code text,
    occupation_code text,
    blood_group text,
    height_cm numeric(4,1),
    weight_kg numeric(5,2),
    allergy_history text,
    chronic_condition_codes text,
    procedure_history_codes text,
    disability_code text,
    last_visit_facility_code text,
    last_visit_end_time timestamp,
    last_visit_diagnosis_codes text,
    last_visit_result_code text,
    next_appointment_date date,
    immunization_id text,
    vaccination_summary text,
    life_status text,
    life_status_date date,
    managing_facility_code text,
    identity_verification_status text
) partition by list (run_id);
comment on table staging.book_plan is 'one row per book this run opens, changes, merges or retires';

-- Partitions come and go with runs; their names are made of the run's number, never of anything delivered.
create function staging.open(run bigint) returns void language plpgsql as $$
declare
    parent text;
begin
    for parent in
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'staging' and c.relkind = 'p' order by c.relname
    loop
        execute format('create table if not exists staging.%I partition of staging.%I for values in (%s)', parent || '_' || run, parent, run);
    end loop;
    execute format('create index if not exists %I on staging.%I (ordinal)', 'line_' || run || '_ordinal', 'line_' || run);
    execute format('create index if not exists %I on staging.%I (ordinal)', 'statement_' || run || '_ordinal', 'statement_' || run);
    execute format('create index if not exists %I on staging.%I (ordinal)', 'line_plan_' || run || '_ordinal', 'line_plan_' || run);
    execute format('create index if not exists %I on staging.%I (plan_no)', 'record_plan_' || run || '_plan_no', 'record_plan_' || run);
    execute format('create index if not exists %I on staging.%I (plan_no)', 'statement_plan_' || run || '_plan_no', 'statement_plan_' || run);
    execute format('create index if not exists %I on staging.%I (plan_no)', 'event_plan_' || run || '_plan_no', 'event_plan_' || run);
    execute format('create index if not exists %I on staging.%I (group_no)', 'book_plan_' || run || '_group_no', 'book_plan_' || run);
    execute format('create index if not exists %I on staging.%I (group_no)', 'cluster_' || run || '_group_no', 'cluster_' || run);
end
$$;

create function staging.close(run bigint) returns void language plpgsql as $$
declare
    part text;
begin
    for part in
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'staging' and c.relkind = 'r' and c.relispartition and c.relname ~ ('_' || run || '$')
        order by c.relname
    loop
        execute format('drop table staging.%I', part);
    end loop;
end
$$;

-- The statistics of the parent are what joins are planned by, even when one partition is left; the server never refreshes them by itself.
create function staging.analyze(parent text) returns void language plpgsql as $$
begin
    execute format('analyze staging.%I', parent);
end
$$;
