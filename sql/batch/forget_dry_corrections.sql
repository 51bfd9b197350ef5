-- batch/forget_dry_corrections
-- does:    forgets which rejected lines a dry run found corrected
-- grain:   one row per line
-- reads:   batch.delivery, batch.dry_finding
-- writes:  quality.correction
-- params:  :run
-- rerun:   same input changes zero rows
delete from quality.correction n using batch.delivery d, batch.dry_finding f
where d.claimed_by_run = :run and d.state <> 'APPLIED' and n.delivery_id = d.delivery_id
    -- what a real run had stopped keeps what it says
    and f.run_id = :run and f.delivery_id = d.delivery_id and f.state_before is null
