-- intake/note_input_delivery
-- does:    notes which delivery a file became
-- grain:   one row per file
-- reads:   batch.delivery
-- writes:  batch.run_input
-- params:  :run, :ordinal, :layout, :sender, :sha256, :asOf, :sequence
-- rerun:   same input changes zero rows
update batch.run_input i
set delivery_id = d.delivery_id
from batch.delivery d
where i.run_id = :run and i.ordinal = :ordinal
    and d.layout = :layout and d.sender = :sender and d.sha256 = :sha256 and d.as_of = :asOf and d.sequence = :sequence
