-- batch/repair_executions
-- does:    ends the executions of dead attempts of a run, so that it can be started again
-- grain:   one row per execution
-- reads:   batch.batch_job_execution, batch.batch_job_execution_params
-- writes:  batch.batch_job_execution, batch.batch_step_execution
-- params:  :run
-- rerun:   same input changes zero rows
with own as (
    -- A step may be open although its execution is not: the end of the step could not be written, that of the execution could.
    select e.job_execution_id, e.status
    from batch.batch_job_execution e
    join batch.batch_job_execution_params p on p.job_execution_id = e.job_execution_id
        and p.parameter_name = 'run' and p.parameter_value = cast(:run as text)
),
steps as (
    update batch.batch_step_execution s
    set status = 'FAILED', exit_code = 'FAILED', exit_message = 'repaired: the owner was dead', end_time = now(),
        last_updated = now(), version = version + 1
    from own
    where s.job_execution_id = own.job_execution_id
        and s.status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
)
update batch.batch_job_execution e
set status = 'FAILED', exit_code = 'FAILED', exit_message = 'repaired: the owner was dead', end_time = now(),
    last_updated = now(), version = version + 1
from own
where e.job_execution_id = own.job_execution_id
    and own.status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
