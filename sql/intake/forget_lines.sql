-- intake/forget_lines
-- does:    forgets the fates that lines of a withdrawn delivery had before it was released again
-- grain:   one row per line
-- reads:   batch.delivery
-- writes:  quality.delivery_line
-- params:  :run
-- rerun:   same input changes zero rows
delete from quality.delivery_line l using batch.delivery d
where d.claimed_by_run = :run and d.state = 'CLAIMED' and l.delivery_id = d.delivery_id
