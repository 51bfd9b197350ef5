-- intake/list_deliveries
-- does:    lists the deliveries a run works on, in the order of what they speak about
-- grain:   one row per delivery
-- reads:   batch.delivery
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select delivery_id, layout, as_of, sequence, sha256, archive, state
from batch.delivery
where claimed_by_run = :run and state in ('CLAIMED', 'REFUSED')
order by said_at, layout, sha256
