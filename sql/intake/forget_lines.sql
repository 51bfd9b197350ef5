-- intake/forget_lines
-- does:    forgets the fates that lines of a withdrawn delivery had before it was released again
-- grain:   one row per line
-- reads:   batch.delivery, batch.run
-- writes:  quality.delivery_line
-- params:  :run
-- rerun:   same input changes zero rows
delete from quality.delivery_line l using batch.delivery d
where d.claimed_by_run = :run and d.state = 'CLAIMED' and l.delivery_id = d.delivery_id
    -- a dry run writes no fates, and takes none away
    and not exists (select 1 from batch.run r where r.run_id = :run and r.dry_run)
