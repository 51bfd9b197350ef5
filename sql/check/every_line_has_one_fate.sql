-- check/every_line_has_one_fate
-- does:    every record read from a delivery of this run has exactly one fate
-- grain:   one row per violation
-- reads:   staging.line, batch.delivery, quality.delivery_line
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select l.delivery_id, count(*) as lines_without_fate
from staging.line l
join batch.delivery d on d.delivery_id = l.delivery_id and d.claimed_by_run = :run and d.state = 'CLAIMED'
left join quality.delivery_line f on f.delivery_id = l.delivery_id and f.record = l.record
where l.run_id = :run and f.delivery_id is null
group by l.delivery_id
