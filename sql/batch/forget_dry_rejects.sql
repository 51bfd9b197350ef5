-- batch/forget_dry_rejects
-- does:    forgets the lines a dry run rejected
-- grain:   one row per line
-- reads:   batch.delivery
-- writes:  quality.rejected_line
-- params:  :run
-- rerun:   same input changes zero rows
delete from quality.rejected_line n using batch.delivery d where d.dry_run_id = :run and n.delivery_id = d.delivery_id
