create schema registry;

comment on schema registry is 'The truth as it stands: books, who they belong to, what happened to the person';

create table registry.writer (
    only_one boolean primary key default true check (only_one),
    run_id bigint references batch.run,
    attempt text,
    acquired_at timestamptz,
    version bigint not null default 0
);

comment on table registry.writer is 'one row in all: the run that may change the registry now, and how often it has changed';
comment on column registry.writer.attempt is 'the process that owns the run; every apply transaction verifies it';
insert into registry.writer default values;

-- Two check digits after ISO 7064 MOD 97-10 (the scheme of IBAN): one wrong digit or two swapped are always seen.
create function registry.book_number(book_id bigint) returns text language sql immutable strict parallel safe
return 'HB' || lpad(book_id::text, 10, '0') || lpad((98 - (book_id * 100) % 97)::text, 2, '0');

create table registry.book (
    book_id bigint primary key,
    book_number text not null unique,
    state text not null check (state in ('ACTIVE', 'PROVISIONAL', 'CLOSED', 'MERGED_INTO', 'RETIRED')),
    merged_into bigint references registry.book,
    anchor_record_id bigint not null references source.record,
    catalogue_version integer not null,
    version integer not null,
    opened_by_run bigint not null,
    changed_by_run bigint not null,
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
    identity_verification_status text,
    check ((state = 'MERGED_INTO') = (merged_into is not null))
);

comment on table registry.book is 'one row per health book ever opened: the 48 standard fields of one person';
comment on column registry.book.state is 'ACTIVE; PROVISIONAL: no population record yet; CLOSED: deceased; MERGED_INTO: another book; RETIRED: its evidence is gone';
comment on column registry.book.anchor_record_id is 'the source record the book stands on';

create unique index book_by_anchor on registry.book (anchor_record_id)
    where state in ('ACTIVE', 'PROVISIONAL', 'CLOSED');
-- Deferred: two books may exchange their numbers in one transaction, whichever of them is written first.
alter table registry.book add constraint citizen_number_has_one_living_book
    exclude using btree (citizen_id with =) where (citizen_id is not null and state in ('ACTIVE', 'PROVISIONAL', 'CLOSED'))
    deferrable initially deferred;
create index book_by_ward on registry.book (current_ward_code);

create table registry.book_history (
    book_id bigint not null references registry.book,
    version integer not null,
    superseded_by_run bigint not null,
    business_date date not null,
    changed jsonb not null,
    primary key (book_id, version)
);

comment on table registry.book_history is 'one row per superseded version of a book: the former values of the columns that changed';

create table registry.identity (
    kind text not null check (kind in ('CITIZEN_NUMBER', 'PREVIOUS_NUMBER', 'SOCIAL_INSURANCE_NUMBER', 'INSURANCE_CARD', 'IMMUNIZATION_ID')),
    value text not null,
    book_id bigint not null references registry.book,
    since_run bigint not null,
    until_run bigint,
    primary key (book_id, kind, value, since_run)
);

comment on table registry.identity is 'one row per identifier of a book with the runs between which it held';
create unique index identity_current on registry.identity (book_id, kind, value) where until_run is null;
create unique index identity_citizen_number on registry.identity (value)
    where until_run is null and kind = 'CITIZEN_NUMBER';
create index identity_by_value on registry.identity (value);

create table registry.link (
    record_id bigint primary key references source.record,
    book_id bigint not null references registry.book,
    tier text not null,
    run_id bigint not null
);

comment on table registry.link is 'one row per source record that belongs to a book, with the tier that decided it';
create index link_by_book on registry.link (book_id);

create table registry.link_review (
    record_id bigint not null references source.record,
    candidate_record_id bigint not null references source.record,
    tier text not null,
    reason text not null,
    run_id bigint not null,
    primary key (record_id, candidate_record_id)
);

comment on table registry.link_review is 'one row per pair of records that may be one person and waits for a human decision';

create table registry.visit (
    visit_key text primary key,
    record_id bigint not null references source.record,
    statement_id bigint not null,
    facility_code text not null,
    started_at timestamp not null,
    ended_at timestamp not null,
    care_form_code text,
    main_diagnosis_code text,
    other_diagnosis_codes text,
    result_code text,
    discharge_code text,
    weight_kg numeric(5,2)
);

comment on table registry.visit is 'one row per visit (facility and episode), hanging on the record of the patient as the facility knows them';
create index visit_by_record on registry.visit (record_id);

create table registry.vaccination (
    injection_key text primary key,
    record_id bigint not null references source.record,
    statement_id bigint not null,
    facility_code text not null,
    vaccine_code text not null,
    injected_on date not null,
    lot_number text,
    dose_number integer
);

comment on table registry.vaccination is 'one row per injection as one facility reports it';
create index vaccination_by_record on registry.vaccination (record_id);

create table registry.life_event (
    event_key text primary key,
    record_id bigint not null references source.record,
    statement_id bigint not null,
    kind text not null check (kind in ('DIED', 'MOVED_OUT', 'MOVED_INSIDE', 'MISSING', 'RETURNED', 'WITHDRAWN')),
    occurred_on date,
    withdrawn_event_key text,
    as_of date not null,
    sequence integer not null,
    document_number text,
    destination text
);

comment on table registry.life_event is 'one row per event of life or residence as the police reports it';
create index life_event_by_record on registry.life_event (record_id);

create table registry.contradiction (
    book_id bigint not null references registry.book,
    kind text not null,
    event_key text not null,
    primary key (book_id, kind, event_key)
);

comment on table registry.contradiction is 'one row per event that contradicts the life status of its book (a visit after death)';
