-- intake/refuse_delivery
-- does:    refuses a delivery as a whole, with the fault and its line
-- grain:   one row per delivery
-- reads:   nothing
-- writes:  batch.delivery
-- params:  :delivery, :code, :line
-- rerun:   same input changes zero rows
update batch.delivery set state = 'REFUSED', refusal = :code, refusal_line = nullif(:line, 0)
where delivery_id = :delivery and state = 'CLAIMED'
