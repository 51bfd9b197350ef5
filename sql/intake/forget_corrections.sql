-- intake/forget_corrections
-- does:    forgets which rejected lines an earlier attempt had found corrected
-- grain:   one row per line
-- reads:   batch.delivery
-- writes:  quality.correction
-- params:  :run
-- rerun:   same input changes zero rows
delete from quality.correction c using batch.delivery d
where d.claimed_by_run = :run and d.state = 'CLAIMED' and c.delivery_id = d.delivery_id
