-- report/get_delivery_file
-- does:    where a delivery's file came from and what its columns are called
-- grain:   one row
-- reads:   batch.delivery
-- writes:  nothing
-- params:  :delivery
-- rerun:   reads only
select delivery_id, layout, sender, file_name, as_of, header, state
from batch.delivery
where delivery_id = :delivery and dry_run_id is null
