-- intake/find_origin
-- does:    finds the delivery a corrected line comes from
-- grain:   one row at most
-- reads:   batch.delivery
-- writes:  nothing
-- params:  :delivery
-- rerun:   same input changes zero rows
select as_of, sequence from batch.delivery where delivery_id = :delivery
