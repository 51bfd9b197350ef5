-- What named people decide about deliveries, and what a withdrawal works on.
alter table batch.delivery
    add column steward_word text check (steward_word in ('HOLD', 'RELEASE', 'WITHDRAW')),
    add column opened_gate text;

comment on column batch.delivery.steward_word is 'what a named person decided last about this delivery; null: nobody did';
comment on column batch.delivery.opened_gate is 'the gate a named person opened for this delivery by releasing it';
create index delivery_released on batch.delivery (layout) where state = 'RECEIVED' and steward_word = 'RELEASE';

create table batch.delivery_decision (
    delivery_id bigint not null references batch.delivery,
    nth integer not null,
    word text not null check (word in ('HOLD', 'RELEASE', 'WITHDRAW')),
    opened_gate text,
    decided_by text not null,
    reason text not null,
    decided_at timestamptz not null default now(),
    primary key (delivery_id, nth)
);

comment on table batch.delivery_decision is 'one row per decision of a named person about a delivery; never changed, a later row overrules it';
comment on column batch.delivery_decision.nth is 'first, second, third decision about this delivery';
comment on column batch.delivery_decision.opened_gate is 'the gate that had held the delivery, opened by this release';

create table batch.withdrawal (
    run_id bigint primary key references batch.run,
    delivery_id bigint not null references batch.delivery
);

comment on table batch.withdrawal is 'one row per run that withdraws a delivery';

create table staging.taken_back (
    run_id bigint not null,
    plan_no bigint not null,
    source text not null,
    record_key text not null,
    statement_id bigint not null,
    record_id bigint not null,
    raw_hash uuid not null,
    remains boolean not null
) partition by list (run_id);

comment on table staging.taken_back is 'one row per statement that the delivery being withdrawn asserted';
comment on column staging.taken_back.remains is 'another applied delivery asserts it too';
create index taken_back_by_plan_no on staging.taken_back (plan_no);

alter table staging.event_plan alter column record_id drop not null;
comment on column staging.event_plan.record_id is 'whom the event is about; null: nobody speaks of the event any more, it leaves the registry';
