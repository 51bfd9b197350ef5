-- report/list_record_statements
-- does:    the lines that speak of a source record, the last first
-- grain:   one row per statement
-- reads:   source.statement, quality.delivery_line, batch.delivery
-- writes:  nothing
-- params:  :record
-- rerun:   reads only
select said.delivery_id, said.layout, said.file_name, said.as_of, said.line, s.record_key
from source.statement s
cross join lateral (
    select d.delivery_id, d.layout, d.file_name, d.as_of, d.said_at, l.line
    from quality.delivery_line l
    join batch.delivery d on d.delivery_id = l.delivery_id and d.state = 'APPLIED'
    where l.statement_id = s.statement_id
    order by d.said_at desc, d.delivery_id desc
    limit 1
) said
where s.record_id = :record
order by said.said_at desc, s.raw_hash desc
limit 20
