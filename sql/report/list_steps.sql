-- report/list_steps
-- does:    the steps of a run and of the runs inside it, with the sums over their attempts
-- grain:   one row per run and step
-- reads:   batch.run, batch.batch_job_execution_params, batch.batch_step_execution
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
select r.run_id, r.job, s.step_name,
    -- a dry run ends in its last gate, by leaving it
    case when r.dry_run and r.state = 'DONE' and s.step_name = 'gate-plan' then 'COMPLETED'
        else (array_agg(s.status order by s.step_execution_id desc))[1] end as status,
    coalesce(sum(s.read_count), 0)::bigint as read_count,
    coalesce(sum(s.write_count), 0)::bigint as write_count,
    coalesce(sum(extract(epoch from coalesce(s.end_time, s.last_updated, s.start_time) - s.start_time)), 0)::float8 as seconds
from batch.run r
join batch.batch_job_execution_params p on p.parameter_name = 'run' and p.parameter_value = r.run_id::text
join batch.batch_step_execution s on s.job_execution_id = p.job_execution_id
-- the parts of a divided step are counted in the step itself
where (r.run_id = :run or r.parent_run_id = :run) and s.step_name not like '%:%'
group by r.run_id, r.job, r.dry_run, r.state, s.step_name
order by r.run_id, min(s.step_execution_id)
