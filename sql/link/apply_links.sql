-- link/apply_links
-- does:    attaches the records of each cluster to its book
-- grain:   one row per source record that belongs to a book
-- reads:   staging.cluster, staging.book_plan, staging.link_plan
-- writes:  registry.link
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
-- analyze: link_plan
with mine as (
    select c.anchor_id, c.book_id
    from staging.cluster c
    where c.run_id = :run and c.group_no between :from and :to
        and not exists (select 1 from staging.book_plan m where m.run_id = :run and m.group_no = 0 and m.book_id = c.book_id)
    union all
    -- books that exchange numbers are all written in the first range; so is what hangs on them
    select c.anchor_id, c.book_id
    from staging.book_plan m
    join staging.cluster c on c.run_id = :run and c.book_id = m.book_id
    where :from = 0 and m.run_id = :run and m.group_no = 0
)
insert into registry.link as k (record_id, book_id, tier, run_id)
select l.record_id, c.book_id, l.tier, :run
from mine c
join staging.link_plan l on l.run_id = :run and l.anchor_id = c.anchor_id
order by l.record_id
on conflict (record_id) do update set book_id = excluded.book_id, tier = excluded.tier, run_id = excluded.run_id
where (k.book_id, k.tier) is distinct from (excluded.book_id, excluded.tier)
