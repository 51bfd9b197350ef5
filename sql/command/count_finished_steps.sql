-- command/count_finished_steps
-- does:    counts what has been committed so far, to see how far a night is
-- grain:   one row
-- reads:   batch.batch_step_execution
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select count(*) filter (where s.status = 'COMPLETED') as steps, coalesce(sum(s.commit_count), 0) as chunks
from batch.batch_step_execution s
