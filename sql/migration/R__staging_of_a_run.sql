-- Rooms for what one run works on: they come and go with it; their names are made of the run's number, never of anything delivered.
create or replace function staging.open(run bigint) returns void language plpgsql as $$
declare
    parent text;
    searched text[];
begin
    for parent in
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'staging' and c.relkind = 'p' order by c.relname
    loop
        -- no autovacuum: what lives for one run is never cleaned, and its statistics are taken when they are needed
        execute format('create table if not exists staging.%I partition of staging.%I for values in (%s) with (autovacuum_enabled = false)',
            parent || '_' || run, parent, run);
    end loop;
    -- Ranges look for their rows by these: without an index each range reads the rows of the whole run.
    foreach searched slice 1 in array array[
        ['line', 'ordinal'],
        ['statement', 'ordinal'],
        ['line_plan', 'ordinal'],
        ['statement_plan', 'ordinal'],
        ['statement_plan', 'plan_no'],
        ['record_plan', 'plan_no'],
        ['event_plan', 'plan_no'],
        ['book_plan', 'group_no'],
        ['link_plan', 'anchor_id'],
        ['cluster', 'group_no']]
    loop
        execute format('create index if not exists %I on staging.%I (%I)', searched[1] || '_' || run || '_' || searched[2], searched[1] || '_' || run, searched[2]);
    end loop;
end
$$;

-- The statistics of the parent are what joins are planned by, even when one partition is left; the server never refreshes them by itself.
-- 3,000 rows of a table that lives for one run tell the planner enough.
create or replace function staging.analyze(parent text) returns void language plpgsql set default_statistics_target = 10 as $$
begin
    execute format('analyze staging.%I', parent);
end
$$;

-- A planned run keeps on the disk what it will write, and no longer what it was weighed by: a seventh of what a first load takes.
create or replace function staging.release_considerations(run bigint) returns void language plpgsql as $$
declare
    parent text;
begin
    foreach parent in array array['proposal', 'pair', 'pair_verdict', 'reached', 'saying', 'evidence', 'vaccination_summary']
    loop
        -- a run that was opened by an older program may lack one
        if to_regclass(format('staging.%I', parent || '_' || run)) is not null then
            execute format('truncate staging.%I', parent || '_' || run);
        end if;
    end loop;
end
$$;
