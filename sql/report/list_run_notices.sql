-- report/list_run_notices
-- does:    what was found in the deliveries of a run, by kind; the worst and most frequent first
-- grain:   one row per notice code and severity
-- reads:   batch.run, batch.delivery, quality.notice
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
select n.code, n.severity, count(*) as rows, count(distinct n.delivery_id) as deliveries
from batch.delivery d
join quality.notice n on n.delivery_id = d.delivery_id
where d.claimed_by_run in (select run_id from batch.run where run_id = :run or parent_run_id = :run)
group by n.code, n.severity
order by array_position(array['ERROR', 'WARNING', 'INFO'], n.severity), count(*) desc, n.code
