-- batch/list_open_gates
-- does:    lists the gates that stopped a run as a whole and are not approved; a delivery stopped by a gate of its own holds up no run
-- grain:   one row per gate
-- reads:   batch.gate_verdict, batch.gate_approval
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select distinct v.gate
from batch.gate_verdict v
where v.run_id = :run and v.outcome = 'STOPPED' and v.delivery_id is null
    and not exists (select 1 from batch.gate_approval a where a.run_id = v.run_id and a.gate = v.gate)
order by v.gate
