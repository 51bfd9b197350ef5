-- A dry run takes deliveries to look at them. What it found is told of the run alone; a delivery that a real run had stopped stands afterwards as it stood before.
create table batch.dry_finding (
    run_id bigint not null references batch.run,
    delivery_id bigint not null references batch.delivery,
    state_before text,
    claimed_before bigint references batch.run,
    refusal_before text,
    refusal_line_before integer,
    refusal text,
    refusal_line integer,
    primary key (run_id, delivery_id)
);

comment on table batch.dry_finding is 'one row per delivery a dry run looked at: how it stood before, and why it would be stopped';
comment on column batch.dry_finding.state_before is 'HELD or REFUSED when a real run had stopped it, else null';
comment on column batch.dry_finding.refusal is 'name of the notice or gate that would stop it, null when it would pass';
