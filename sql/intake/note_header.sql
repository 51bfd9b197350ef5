-- intake/note_header
-- does:    keeps the sender's column names of a delivery
-- grain:   one row per delivery
-- reads:   nothing
-- writes:  batch.delivery
-- params:  :delivery, :header, :correction
-- rerun:   same input changes zero rows
update batch.delivery set header = cast(:header as text[]), extent = case when :correction then 'DELTA' else extent end
where delivery_id = :delivery
