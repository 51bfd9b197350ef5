-- report/list_run_gates
-- does:    how the gates of a run were judged
-- grain:   one row per gate and delivery
-- reads:   batch.run, batch.gate_verdict
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
select g.run_id, g.gate, g.delivery_id, g.measured, g.of_total, g.allowed, g.outcome
from batch.gate_verdict g
where g.run_id in (select run_id from batch.run where run_id = :run or parent_run_id = :run)
order by g.run_id, g.judged_at, g.gate, g.delivery_id
