-- check/rejected_line_has_a_reason
-- does:    every rejected line is kept as delivered, with its reason
-- grain:   one row per violation
-- reads:   quality.delivery_line, quality.rejected_line, batch.delivery
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select f.delivery_id, f.line
from batch.delivery d
join quality.delivery_line f on f.delivery_id = d.delivery_id and f.fate = 'rejected'
left join quality.rejected_line r on r.delivery_id = f.delivery_id and r.record = f.record
where d.claimed_by_run = :run and coalesce(cardinality(r.reasons), 0) = 0
