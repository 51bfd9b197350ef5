create schema source;

comment on schema source is 'The evidence: what senders stated, and the records their statements speak of';

-- A statement never changes what was said (raw); its standard values may be made again when rules change.
create table source.statement (
    statement_id bigint not null,
    source text not null,
    record_key text not null,
    record_id bigint not null,
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
    withdrawn_event_key text,
    primary key (statement_id, source),
    unique (source, raw_hash)
) partition by list (source);

comment on table source.statement is 'one row per distinct statement of a source about a record: the raw line beside its standard values';
comment on column source.statement.record_key is 'what the line speaks of: a person of a register, a visit, an injection, an event';
comment on column source.statement.record_id is 'the source record of the person the line is about';
comment on column source.statement.raw is 'values of the layout''s columns as delivered, joined by U+001F';
comment on column source.statement.raw_hash is 'first 16 bytes of SHA-256 over layout and raw values; the same line is known again by it';

create table source.population_statement partition of source.statement for values in ('population');
create table source.insurance_statement partition of source.statement for values in ('insurance');
create table source.visit_statement partition of source.statement for values in ('visit');
create table source.vaccination_statement partition of source.statement for values in ('vaccination');
create table source.resident_event_statement partition of source.statement for values in ('resident_event');

comment on table source.population_statement is 'one row per distinct statement of the population register about a person';
comment on table source.insurance_statement is 'one row per distinct statement of the social insurance about an insured person';
comment on table source.visit_statement is 'one row per distinct statement of a facility about a visit';
comment on table source.vaccination_statement is 'one row per distinct statement of a facility about an injection';
comment on table source.resident_event_statement is 'one row per distinct statement of the residents'' police about a change of life status';

create index statement_by_record_key on source.statement (source, record_key);
create index statement_by_record on source.statement (record_id);

create table source.record (
    record_id bigint primary key,
    source text not null check (source in ('population', 'insurance', 'facility', 'police')),
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
    set_aside bigint[] not null default '{}',
    is_gone boolean not null default false,
    unique (source, record_key)
);

comment on table source.record is 'one row per person as one source knows them, with the keys of the present fold of their statements';
comment on column source.record.record_key is 'registers: the first valid number consistent with the row, else a content key; facilities and police: the identity as they claim it';
comment on column source.record.citizen_id_consistent is 'the citizen number agrees with birth year and sex of the record';
comment on column source.record.is_gone is 'no statement speaks of this record any more; its keys are empty and it belongs to no book';
comment on column source.record.ward_codes is 'registers: every ward stated so far, former ones too';
comment on column source.record.set_aside is 'statements under this number that speak of somebody else (another given name and another birth date); held, not believed';

create table source.standing (
    source text primary key,
    rules_version text not null,
    run_id bigint not null
);

comment on table source.standing is 'one row per kind of source: the rules under which all its held statements are standard';

create index record_by_citizen_id on source.record (citizen_id) where citizen_id is not null;
create index record_by_social_insurance_number on source.record (social_insurance_number)
    where social_insurance_number is not null;
create index record_by_demographics on source.record (name_key, date_of_birth)
    where length(date_of_birth) = 10;
create index record_by_previous_ids on source.record using gin (previous_ids) where previous_ids <> '{}';
