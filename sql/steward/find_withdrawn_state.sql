-- steward/find_withdrawn_state
-- does:    tells the state of the delivery a run withdraws
-- grain:   one row at most
-- reads:   batch.withdrawal, batch.delivery
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select d.state
from batch.withdrawal w
join batch.delivery d on d.delivery_id = w.delivery_id
where w.run_id = :run
