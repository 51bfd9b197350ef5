-- batch/give_back_deliveries
-- does:    gives back the deliveries a dry run looked at; one that a real run had stopped stands as it stood before
-- grain:   one row per delivery
-- reads:   batch.delivery, batch.dry_finding
-- writes:  batch.delivery
-- params:  :run
-- rerun:   same input changes zero rows
update batch.delivery d
set state = coalesce(f.state_before, 'RECEIVED'), claimed_by_run = coalesce(f.claimed_before, d.claimed_by_run),
    refusal = f.refusal_before, refusal_line = f.refusal_line_before
from batch.dry_finding f
where f.run_id = :run and f.delivery_id = d.delivery_id and d.claimed_by_run = :run and d.state <> 'APPLIED'
