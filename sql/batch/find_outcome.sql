-- batch/find_outcome
-- does:    counts what became of the deliveries of a run
-- grain:   one row
-- reads:   batch.run_input, batch.delivery
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select count(*) filter (where d.state = 'APPLIED') as applied,
    count(*) filter (where d.state in ('REFUSED', 'HELD') and d.claimed_by_run = :run
        or d.steward_word = 'HOLD' or d.state = 'WITHDRAWN') as stopped
from batch.run_input i
join batch.delivery d on d.delivery_id = i.delivery_id
where i.run_id = :run
