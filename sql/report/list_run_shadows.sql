-- report/list_run_shadows
-- does:    in how many lines rules found something that only run in the shadow, of a run and the runs of a night; the most frequent first
-- grain:   one row per finding
-- reads:   batch.run, quality.run_figure
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
select split_part(f.figure, '.', 3) as code, sum(f.value)::bigint as rows
from quality.run_figure f
where f.run_id in (select r.run_id from batch.run r where r.run_id = :run or r.parent_run_id = :run)
    and f.figure like 'shadow.%'
group by 1
order by 2 desc, 1
