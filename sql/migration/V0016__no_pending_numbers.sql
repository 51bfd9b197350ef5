-- A GIN index keeps new entries in a list first, and each search goes through that list to its end until autovacuum has sorted it in; after a crash of
-- the server that may be never. Few records have an earlier number: each is sorted in at once.
alter index source.record_by_previous_ids set (fastupdate = off);

do $$
begin
    perform gin_clean_pending_list('source.record_by_previous_ids');
end
$$;
