-- steward/count_records
-- does:    tells how many of two records are known
-- grain:   one row
-- reads:   source.record
-- writes:  nothing
-- params:  :one, :other
-- rerun:   same input changes zero rows
select count(*) from source.record where record_id in (:one, :other)
