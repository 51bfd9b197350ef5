-- report/list_runs
-- does:    all runs, the newest first
-- grain:   one row per run
-- reads:   batch.run
-- writes:  nothing
-- params:  :most
-- rerun:   reads only
select run_id, parent_run_id, job, state, exit_code, business_date, dry_run, applying, failure, told_vi, told_en, started_at,
    extract(epoch from coalesce(ended_at, now()) - started_at)::float8 as seconds
from batch.run
order by run_id desc
limit :most
