-- command/list_unfinished_runs
-- does:    runs at work, and those that wait to be continued or decided; nobody waits for a dry run
-- grain:   one row per run
-- reads:   batch.run
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select run_id, job, state, business_date
from batch.run
where state in ('RUNNING', 'FAILED', 'GATED', 'STOPPED') and not dry_run
order by run_id
