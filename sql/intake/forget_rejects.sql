-- intake/forget_rejects
-- does:    forgets the lines an earlier attempt rejected
-- grain:   one row per line
-- reads:   batch.delivery
-- writes:  quality.rejected_line
-- params:  :run
-- rerun:   same input changes zero rows
delete from quality.rejected_line n using batch.delivery d
where d.claimed_by_run = :run and d.state = 'CLAIMED' and n.delivery_id = d.delivery_id
