-- command/list_unfinished_runs
-- does:    runs that wait to be continued or decided, and who works on them
-- grain:   one row per run
-- reads:   batch.run
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select run_id, job, state, business_date, owner_host, owner_pid
from batch.run
where state in ('RUNNING', 'FAILED', 'GATED', 'STOPPED')
order by run_id
