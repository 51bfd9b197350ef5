create or replace function staging.index(run bigint, searched text[]) returns void language plpgsql as $$
declare
    each text[];
begin
    foreach each slice 1 in array searched
    loop
        execute format('create index if not exists %I on staging.%I (%I)', each[1] || '_' || run || '_' || each[2], each[1] || '_' || run, each[2]);
    end loop;
end
$$;

-- Rooms for what one run works on: they come and go with it; their names are made of the run's number, never of anything delivered.
create or replace function staging.open(run bigint) returns void language plpgsql as $$
declare
    parent text;
begin
    for parent in
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'staging' and c.relkind = 'p' order by c.relname
    loop
        if to_regclass(format('staging.%I', parent || '_' || run)) is null then
            -- Made by itself and attached then: made as a partition at once, it would wait for every reader of its parent, of all runs, and let
            -- none in until the transaction ends. No autovacuum: what lives for one run is never cleaned, and its statistics are taken when
            -- they are needed.
            execute format('create table staging.%I (like staging.%I including defaults including constraints) with (autovacuum_enabled = false)',
                parent || '_' || run, parent);
            execute format('alter table staging.%I attach partition staging.%I for values in (%s)', parent, parent || '_' || run, run);
        end if;
    end loop;
    -- Lines, statements and claims of pairs come in this order, so that keeping the index costs little; of the links doses and life events are read page by page
    -- before the plan is whole.
    perform staging.index(run, array[['line', 'ordinal'], ['statement', 'ordinal'], ['pair_claim', 'pair_no'], ['link_plan', 'anchor_id']]);
end
$$;

-- Ranges look for their rows by these: without an index each range reads the rows of the whole run. Made when the plan is, and not while it is
-- being written: its rows come in any order, and putting each of millions into its place costs several times as much as sorting them once.
create or replace function staging.index_plans(run bigint) returns void language sql as $$
select staging.index(run, array[
    ['line_plan', 'ordinal'],
    ['statement_plan', 'ordinal'],
    ['statement_plan', 'plan_no'],
    ['record_plan', 'plan_no'],
    ['event_plan', 'plan_no'],
    ['book_plan', 'group_no'],
    ['cluster', 'group_no']])
$$;

-- The statistics of the parent are what joins are planned by, even when one partition is left; the server never refreshes them by itself.
-- 3,000 rows of a table that lives for one run tell the planner enough.
create or replace function staging.analyze(parent text) returns void language plpgsql set default_statistics_target = 10 as $$
begin
    execute format('analyze staging.%I', parent);
end
$$;

-- Emptied is what a run no longer asks for: disk that a city of millions would otherwise hold until the run ends.
create or replace function staging.release(run bigint, parents text[]) returns void language plpgsql as $$
declare
    parent text;
begin
    foreach parent in array parents
    loop
        -- a run that was opened by an older program may lack one
        if to_regclass(format('staging.%I', parent || '_' || run)) is not null then
            execute format('truncate staging.%I', parent || '_' || run);
        end if;
    end loop;
end
$$;

-- A planned run keeps on the disk what it will write, and no longer what it was weighed by: a seventh of what a first load takes.
create or replace function staging.release_considerations(run bigint) returns void language sql as $$
select staging.release(run, array['proposal', 'pair', 'pair_claim', 'pair_verdict', 'reached', 'saying', 'evidence', 'vaccination_summary'])
$$;

-- What was said and by whom is kept in source now.
create or replace function staging.release_statements(run bigint) returns void language sql as $$
select staging.release(run, array['statement', 'record_plan'])
$$;

-- What the books say and what hangs on them is kept in registry now.
create or replace function staging.release_books(run bigint) returns void language sql as $$
select staging.release(run, array['book_plan', 'cluster', 'link_plan', 'scope'])
$$;
