-- What named people decide about uncertain identities. Decisions name source records by their keys, never books: they outlive every relinking.
create table registry.decision (
    decision_id bigint generated always as identity primary key,
    source text not null,
    record_key text not null,
    other_source text not null,
    other_record_key text not null,
    word text not null check (word in ('SAME', 'DIFFERENT', 'UNDO')),
    undoes bigint references registry.decision,
    decided_by text not null,
    reason text not null,
    decided_at timestamptz not null default now(),
    applied_by_run bigint references batch.run,
    check ((word = 'UNDO') = (undoes is not null))
);

comment on table registry.decision is 'one row per decision of a named person about two source records; never changed, a later row overrules or undoes it';
comment on column registry.decision.other_record_key is 'the record of the higher authority, or the first of the two; the pair always stands in this order';
comment on column registry.decision.applied_by_run is 'the run whose links follow the decision; null: the next run of any job will';
create index decision_by_record on registry.decision (source, record_key);
create index decision_by_other_record on registry.decision (other_source, other_record_key);
create index decision_pending on registry.decision (decision_id) where applied_by_run is null;

create view registry.standing_decision as
select distinct on (d.source, d.record_key, d.other_source, d.other_record_key)
    d.decision_id, d.source, d.record_key, d.other_source, d.other_record_key, d.word, d.decided_by, d.reason, d.decided_at
from registry.decision d
where d.word <> 'UNDO'
    and not exists (select 1 from registry.decision u where u.undoes = d.decision_id)
order by d.source, d.record_key, d.other_source, d.other_record_key, d.decision_id desc;

comment on view registry.standing_decision is 'one row per pair of source records: the last decision about it that was not undone';

create table staging.decision (
    run_id bigint not null,
    decision_id bigint not null,
    record_id bigint not null,
    candidate_id bigint not null,
    word text not null,
    stands boolean not null,
    pending boolean not null
) partition by list (run_id);

comment on table staging.decision is 'one row per decision this run follows or takes back; those taken while it runs are left to the next';
create index decision_by_record on staging.decision (record_id);
create index decision_by_candidate on staging.decision (candidate_id);

create table quality.correction (
    delivery_id bigint not null references batch.delivery,
    record integer not null,
    of_delivery_id bigint not null,
    of_record integer not null,
    primary key (delivery_id, record)
);

comment on table quality.correction is 'one row per delivered line that says which rejected line it corrects (HB_REF)';
create index correction_by_origin on quality.correction (of_delivery_id, of_record);
