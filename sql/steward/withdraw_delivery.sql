-- steward/withdraw_delivery
-- does:    marks the delivery as withdrawn; from here on its assertions count no more
-- grain:   one row
-- reads:   batch.withdrawal
-- writes:  batch.delivery
-- params:  :run
-- rerun:   same input changes zero rows
update batch.delivery d
set state = 'WITHDRAWN', steward_word = 'WITHDRAW'
from batch.withdrawal w
where w.run_id = :run and d.delivery_id = w.delivery_id and d.state = 'APPLIED'
