alter table staging.evidence add column place bigint not null;

comment on column staging.evidence.place is '1 for the statement that speaks first for the book: by authority, then the later, then content';

-- The number of a person is looked for by its kind; the primary key serves that, too, and one index less is kept.
alter table registry.identity drop constraint identity_pkey;
alter table registry.identity add primary key (kind, value, book_id, since_run);
drop index registry.identity_by_value;

-- 3,000 rows of a table that lives for one run tell the planner enough.
create or replace function staging.analyze(parent text) returns void language plpgsql set default_statistics_target = 10 as $$
begin
    execute format('analyze staging.%I', parent);
end
$$;
