-- report/list_run_figures
-- does:    what was counted in a run and, to compare, in the last ten runs of the same job before it that ended well and had something to read
-- grain:   one row per run and figure
-- reads:   batch.run, quality.run_figure
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
with this as (
    select r.run_id, r.job from batch.run r where r.run_id = :run
),
compared as (
    select t.run_id from this t
    union all
    (
        select r.run_id
        from this t
        join batch.run r on r.job = t.job and r.run_id < t.run_id and r.state = 'DONE' and r.exit_code = 0 and not r.dry_run
        where exists (
            select 1 from quality.run_figure f
            where f.run_id = r.run_id and f.figure like any (array['lines.%', 'statements.%'])
        )
        order by r.run_id desc
        limit 10
    )
)
select f.run_id, f.figure, f.value,
    extract(epoch from coalesce(r.ended_at, now()) - r.started_at)::float8 as seconds
from compared c
join batch.run r on r.run_id = c.run_id
join quality.run_figure f on f.run_id = c.run_id
order by f.run_id desc, f.figure
