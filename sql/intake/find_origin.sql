-- intake/find_origin
-- does:    finds the delivery a corrected line comes from; a reference to a line that was not rejected from this sender names none
-- grain:   one row at most
-- reads:   batch.delivery, quality.rejected_line
-- writes:  nothing
-- params:  :delivery, :record, :layout, :sender
-- rerun:   same input changes zero rows
select d.as_of, d.sequence
from batch.delivery d
join quality.rejected_line j on j.delivery_id = d.delivery_id and j.record = :record
where d.delivery_id = :delivery and d.layout = :layout and d.sender = :sender and d.dry_run_id is null
