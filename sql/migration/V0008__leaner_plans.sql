alter table staging.evidence add column place bigint not null;

comment on column staging.evidence.place is '1 for the statement that speaks first for the book: by authority, then the later, then content';

-- The number of a person is looked for by its kind; the primary key serves that, too, and one index less is kept.
alter table registry.identity drop constraint identity_pkey;
alter table registry.identity add primary key (kind, value, book_id, since_run);
drop index registry.identity_by_value;

-- Ranges of clusters look for the records of their anchors: without an index each range reads the links of the whole run.
create or replace function staging.open(run bigint) returns void language plpgsql as $$
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
    execute format('create index if not exists %I on staging.%I (anchor_id)', 'link_plan_' || run || '_anchor', 'link_plan_' || run);
    execute format('create index if not exists %I on staging.%I (group_no)', 'cluster_' || run || '_group_no', 'cluster_' || run);
end
$$;

-- 3,000 rows of a table that lives for one run tell the planner enough.
create or replace function staging.analyze(parent text) returns void language plpgsql set default_statistics_target = 10 as $$
begin
    execute format('analyze staging.%I', parent);
end
$$;
