-- report/get_run
-- does:    what an operator knows of a run
-- grain:   one row
-- reads:   batch.run
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
select run_id, parent_run_id, job, state, exit_code, business_date, dry_run, applying, failure, told_vi, told_en, started_at,
    extract(epoch from coalesce(ended_at, now()) - started_at)::float8 as seconds
from batch.run
where run_id = :run
