-- report/list_child_runs
-- does:    the runs of a night, in their order
-- grain:   one row per run
-- reads:   batch.run
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
select run_id, parent_run_id, job, state, exit_code, business_date, dry_run, applying, failure, told_vi, told_en, started_at,
    extract(epoch from coalesce(ended_at, now()) - started_at)::float8 as seconds
from batch.run
where parent_run_id = :run
order by run_id
