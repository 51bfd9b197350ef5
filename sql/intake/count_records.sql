-- intake/count_records
-- does:    writes down how many records each delivery has
-- grain:   one row per delivery
-- reads:   staging.line
-- writes:  batch.delivery
-- params:  :run
-- rerun:   same input changes zero rows
update batch.delivery d
set records = (select count(*) from staging.line l where l.run_id = :run and l.delivery_id = d.delivery_id)
where d.claimed_by_run = :run and d.state = 'CLAIMED'
