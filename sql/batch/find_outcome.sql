-- batch/find_outcome
-- does:    counts the deliveries of a run that passed their gates, in a dry run those that would, and those that were stopped; of a night the first job whose deliveries all were
-- grain:   one row
-- reads:   batch.run_input, batch.delivery, batch.run
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select count(*) filter (where d.state = 'APPLIED' or d.state = 'CLAIMED' and d.claimed_by_run = :run) as passed,
    count(*) filter (where d.state in ('REFUSED', 'HELD') and d.claimed_by_run = :run
        or d.steward_word = 'HOLD' or d.state = 'WITHDRAWN') as stopped,
    (select min(j.run_id) from batch.run j where j.parent_run_id = :run and j.state = 'DONE' and j.exit_code = 3) as stopped_job
from batch.run_input i
join batch.delivery d on d.delivery_id = i.delivery_id
where i.run_id = :run
