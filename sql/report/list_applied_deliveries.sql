-- report/list_applied_deliveries
-- does:    the deliveries a run has applied
-- grain:   one row per delivery
-- reads:   batch.delivery
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
select delivery_id
from batch.delivery
where applied_by_run = :run
order by delivery_id
