-- batch/forget_dry_notices
-- does:    forgets what a dry run noted about its deliveries
-- grain:   one row per notice
-- reads:   batch.delivery
-- writes:  quality.notice
-- params:  :run
-- rerun:   same input changes zero rows
delete from quality.notice n using batch.delivery d where d.dry_run_id = :run and n.delivery_id = d.delivery_id
