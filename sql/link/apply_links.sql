-- link/apply_links
-- does:    attaches the records of each cluster to its book
-- grain:   one row per source record that belongs to a book
-- reads:   staging.cluster, staging.link_plan
-- writes:  registry.link
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
-- analyze: link_plan
insert into registry.link as k (record_id, book_id, tier, run_id)
select l.record_id, c.book_id, l.tier, :run
from staging.cluster c
join staging.link_plan l on l.run_id = :run and l.anchor_id = c.anchor_id
where c.run_id = :run and c.group_no between :from and :to
order by l.record_id
on conflict (record_id) do update set book_id = excluded.book_id, tier = excluded.tier, run_id = excluded.run_id
where (k.book_id, k.tier) is distinct from (excluded.book_id, excluded.tier)
