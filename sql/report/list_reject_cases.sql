-- report/list_reject_cases
-- does:    the rejected lines of a delivery, each with the corrected line that closed its case
-- grain:   one row per rejected record
-- reads:   quality.rejected_line, quality.correction, quality.delivery_line, batch.delivery
-- writes:  nothing
-- params:  :delivery
-- rerun:   reads only
with recursive sent as (
    -- only the sender of a line can correct it; a correction that is rejected again may be corrected in its turn
    select j.record as first_record, c.delivery_id, c.record, l.line, l.fate
    from quality.rejected_line j
    join batch.delivery o on o.delivery_id = j.delivery_id
    join quality.correction c on c.of_delivery_id = j.delivery_id and c.of_record = j.record
    join batch.delivery d on d.delivery_id = c.delivery_id and d.state = 'APPLIED' and d.layout = o.layout and d.sender = o.sender
    join quality.delivery_line l on l.delivery_id = c.delivery_id and l.record = c.record
    where j.delivery_id = :delivery
    union
    select s.first_record, c.delivery_id, c.record, l.line, l.fate
    from sent s
    join batch.delivery o on o.delivery_id = s.delivery_id
    join quality.correction c on c.of_delivery_id = s.delivery_id and c.of_record = s.record and s.fate = 'rejected'
    join batch.delivery d on d.delivery_id = c.delivery_id and d.state = 'APPLIED' and d.layout = o.layout and d.sender = o.sender
    join quality.delivery_line l on l.delivery_id = c.delivery_id and l.record = c.record
)
select j.record, j.line, j.reasons, closed.delivery_id as closed_by, closed.line as closed_by_line
from quality.rejected_line j
left join lateral (
    select s.delivery_id, s.line
    from sent s
    where s.first_record = j.record and s.fate <> 'rejected'
    order by s.delivery_id, s.record
    limit 1
) closed on true
where j.delivery_id = :delivery
order by j.record
