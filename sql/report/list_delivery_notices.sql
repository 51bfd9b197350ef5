-- report/list_delivery_notices
-- does:    what was found in a delivery, by kind; the worst and most frequent first
-- grain:   one row per notice code, severity and field
-- reads:   quality.notice
-- writes:  nothing
-- params:  :delivery
-- rerun:   reads only
select n.code, n.severity, n.field, count(*) as rows, min(n.line) as first_line
from quality.notice n
where n.delivery_id = :delivery
group by n.code, n.severity, n.field
order by array_position(array['ERROR', 'WARNING', 'INFO'], n.severity), count(*) desc, n.code, n.field
