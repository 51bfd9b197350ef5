-- intake/forget_notices
-- does:    forgets what an earlier attempt noted about the deliveries of this run
-- grain:   one row per notice
-- reads:   batch.delivery
-- writes:  quality.notice
-- params:  :run
-- rerun:   same input changes zero rows
delete from quality.notice n using batch.delivery d where d.claimed_by_run = :run and d.state = 'CLAIMED' and n.delivery_id = d.delivery_id
