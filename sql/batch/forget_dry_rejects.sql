-- batch/forget_dry_rejects
-- does:    forgets the lines a dry run rejected
-- grain:   one row per line
-- reads:   batch.delivery, batch.dry_finding
-- writes:  quality.rejected_line
-- params:  :run
-- rerun:   same input changes zero rows
delete from quality.rejected_line n using batch.delivery d, batch.dry_finding f
where d.claimed_by_run = :run and d.state <> 'APPLIED' and n.delivery_id = d.delivery_id
    -- what a real run had stopped goes back to its sender with these
    and f.run_id = :run and f.delivery_id = d.delivery_id and f.state_before is null
