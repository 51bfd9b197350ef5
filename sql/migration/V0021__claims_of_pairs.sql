-- What the two of a pair say of themselves is put together once. Page by page each page went through all records: of ten million people 400,000
-- pairs have to be judged, in eighty pages of eight seconds.
create table staging.pair_claim (
    run_id bigint not null,
    pair_no bigint not null,
    citizen_id text,
    full_name text,
    name_key text not null,
    given_key text not null,
    date_of_birth text,
    gender text,
    candidate_citizen_id text,
    candidate_full_name text,
    candidate_name_key text not null,
    candidate_given_key text not null,
    candidate_date_of_birth text,
    candidate_gender text
) partition by list (run_id);
comment on table staging.pair_claim is 'one row per pair that needs judgement, with what both records say of themselves';
comment on column staging.pair_claim.candidate_citizen_id is 'citizen number of the candidate';
comment on column staging.pair_claim.candidate_full_name is 'name of the candidate';
comment on column staging.pair_claim.candidate_name_key is 'key of the candidate''s name';
comment on column staging.pair_claim.candidate_given_key is 'key of the candidate''s given name';
comment on column staging.pair_claim.candidate_date_of_birth is 'date of birth of the candidate';
comment on column staging.pair_claim.candidate_gender is 'sex of the candidate';
