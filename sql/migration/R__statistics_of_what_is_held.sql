-- Autovacuum refreshes statistics by counters that a crashed server throws away: a table filled just before would be planned as empty, and joins of
-- millions of rows would become loops, until enough of it has changed again. Here a table is looked at anew whenever it has grown by a fifth since.
create or replace function registry.refresh_statistics() returns void language plpgsql as $$
declare
    grown regclass;
begin
    for grown in
        select c.oid::regclass
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('source', 'registry', 'quality') and c.relkind = 'r'
            and pg_relation_size(c.oid) / current_setting('block_size')::bigint > c.relpages * 1.2 + 100
        order by 1
    loop
        execute format('analyze %s', grown);
    end loop;
end
$$;
