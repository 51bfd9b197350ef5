-- command/list_unfinished_runs
-- does:    runs that wait to be continued or decided
-- grain:   one row per run
-- reads:   batch.run
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select run_id, job, state, business_date
from batch.run
where state in ('RUNNING', 'FAILED', 'GATED', 'STOPPED')
order by run_id
