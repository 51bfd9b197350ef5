create schema quality;

comment on schema quality is 'What was found: notices, rejected lines, the fate of every line, figures';

create table quality.notice (
    delivery_id bigint not null references batch.delivery,
    line integer not null,
    code text not null,
    severity text not null check (severity in ('INFO', 'WARNING', 'ERROR')),
    field text
);

comment on table quality.notice is 'one row per finding about a delivered line; points by field, carries no value';
create index notice_by_delivery on quality.notice (delivery_id, line);

create table quality.rejected_line (
    delivery_id bigint not null references batch.delivery,
    record integer not null,
    line integer not null,
    delivered text[] not null,
    reasons text[] not null,
    primary key (delivery_id, record)
);

comment on table quality.rejected_line is 'one row per line that could not be used, as delivered, with the reasons';

create table quality.delivery_line (
    delivery_id bigint not null references batch.delivery,
    record integer not null,
    line integer not null,
    fate text not null check (fate in ('created', 'updated', 'unchanged', 'duplicate', 'rejected', 'parked')),
    source text not null,
    statement_id bigint,
    primary key (delivery_id, record)
);

comment on table quality.delivery_line is 'one row per delivered record: its one fate and the statement it asserts';
create index delivery_line_by_statement on quality.delivery_line (statement_id) where statement_id is not null;

create table quality.run_figure (
    run_id bigint not null references batch.run,
    figure text not null,
    value numeric not null,
    primary key (run_id, figure)
);

comment on table quality.run_figure is 'one row per counted figure of a run';
