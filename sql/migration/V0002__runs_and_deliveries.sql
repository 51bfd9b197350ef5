create table batch.run (
    run_id bigint generated always as identity primary key,
    run_key text not null unique,
    job text not null,
    business_date date not null,
    dry_run boolean not null,
    parent_run_id bigint references batch.run,
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'GATED', 'STOPPED', 'ABANDONED')),
    pass integer not null default 1,
    rules_version text not null,
    registry_version bigint,
    applying boolean not null default false,
    attempt text,
    owner_host text,
    owner_pid bigint,
    owner_started_at timestamptz,
    started_at timestamptz not null default now(),
    ended_at timestamptz,
    exit_code integer,
    failure text
);

comment on table batch.run is 'one row per run as the operator knows it; the executions of Spring Batch are its attempts';
comment on column batch.run.run_key is 'what was asked for: job, date and the content of the inputs; the same command finds its run again by it';
comment on column batch.run.pass is 'raised when a run must be planned again because the registry changed before anything was applied';
comment on column batch.run.registry_version is 'how often the registry had changed when this run was matched';
comment on column batch.run.applying is 'the first range may have been applied: from here the run can only be continued';
comment on column batch.run.attempt is 'the process that works on the run; also in application_name of its connections';
create index run_by_parent on batch.run (parent_run_id);

create table batch.delivery (
    delivery_id bigint generated always as identity primary key,
    layout text not null,
    source text not null,
    sender text not null,
    extent text not null check (extent in ('FULL', 'DELTA')),
    file_name text not null,
    sha256 text not null,
    bytes bigint not null,
    as_of date not null,
    sequence integer not null,
    said_at bigint generated always as ((as_of - date '1900-01-01')::bigint * 100000 + sequence) stored,
    header text[],
    archive text not null,
    state text not null check (state in ('RECEIVED', 'CLAIMED', 'APPLIED', 'REFUSED', 'HELD', 'WITHDRAWN')),
    refusal text,
    refusal_line integer,
    records bigint,
    claimed_by_run bigint not null references batch.run,
    applied_by_run bigint references batch.run,
    received_at timestamptz not null default now(),
    unique (layout, sender, sha256, as_of, sequence)
);

comment on table batch.delivery is 'one row per delivery: the same bytes under another date are another delivery';
comment on column batch.delivery.said_at is 'as-of and sequence as one number: of two statements about one fact the later wins';
comment on column batch.delivery.archive is 'path of the archived copy below the home; only this copy is ever read';

create table batch.run_input (
    run_id bigint not null references batch.run,
    ordinal integer not null,
    layout text not null,
    file text not null,
    sha256 text not null,
    as_of date not null,
    sequence integer not null,
    from_inbox boolean not null,
    delivery_id bigint references batch.delivery,
    primary key (run_id, ordinal)
);

comment on table batch.run_input is 'one row per file a run was asked to take, with the delivery it became';

create table batch.gate_verdict (
    run_id bigint not null references batch.run,
    gate text not null,
    delivery_id bigint references batch.delivery,
    measured numeric not null,
    of_total numeric not null,
    allowed text not null,
    outcome text not null check (outcome in ('PASSED', 'STOPPED', 'APPROVED')),
    judged_at timestamptz not null default now(),
    unique nulls not distinct (run_id, gate, delivery_id)
);

comment on table batch.gate_verdict is 'one row per gate of a run (and delivery): what was measured, what is allowed, how it ended';

create table batch.gate_approval (
    run_id bigint not null references batch.run,
    gate text not null,
    approved_by text not null,
    reason text not null,
    approved_at timestamptz not null default now(),
    primary key (run_id, gate)
);

comment on table batch.gate_approval is 'one row per gate a named person opened for a run, with the reason';

create table batch.repair (
    repair_id bigint generated always as identity primary key,
    run_id bigint not null references batch.run,
    dead_attempt text,
    executions integer not null,
    backends integer not null,
    repaired_at timestamptz not null default now()
);

comment on table batch.repair is 'one row per repair of a run whose owner was proven dead';
