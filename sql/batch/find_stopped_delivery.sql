-- batch/find_stopped_delivery
-- does:    finds a delivery of a run that a gate of its own has stopped
-- grain:   one row at most
-- reads:   batch.gate_verdict
-- writes:  nothing
-- params:  :run, :gate
-- rerun:   reads only
select min(v.delivery_id) as delivery_id
from batch.gate_verdict v
where v.run_id = :run and v.gate = :gate and v.outcome = 'STOPPED' and v.delivery_id is not null
having count(*) > 0
