-- report/list_books_filled
-- does:    how many living books there were after a run, and how many of them had a value in each field; the sum of what all runs up to it added
-- grain:   one row per figure
-- reads:   batch.run, quality.run_figure
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
select f.figure, sum(f.value)::bigint as value
from batch.run this
-- only one run at a time has the registry, so its version puts the runs in the order in which they wrote
join batch.run r on r.applying and r.registry_version <= coalesce(this.registry_version, r.registry_version)
join quality.run_figure f on f.run_id = r.run_id and f.figure like 'books\_more%'
where this.run_id = :run
group by f.figure
