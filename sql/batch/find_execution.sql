-- batch/find_execution
-- does:    finds the running execution of a run
-- grain:   one row at most
-- reads:   batch.batch_job_execution, batch.batch_job_execution_params
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select e.job_execution_id
from batch.batch_job_execution e
join batch.batch_job_execution_params p on p.job_execution_id = e.job_execution_id
    and p.parameter_name = 'run' and p.parameter_value = cast(:run as text)
where e.status in ('STARTING', 'STARTED')
order by e.job_execution_id desc
limit 1
