-- batch/forget_dry_corrections
-- does:    forgets which rejected lines a dry run found corrected
-- grain:   one row per line
-- reads:   batch.delivery
-- writes:  quality.correction
-- params:  :run
-- rerun:   same input changes zero rows
delete from quality.correction n using batch.delivery d where d.dry_run_id = :run and n.delivery_id = d.delivery_id
