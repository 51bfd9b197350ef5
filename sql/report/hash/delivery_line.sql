-- report/hash/delivery_line
-- does:    the fate of every delivered record, with the content it asserts
-- grain:   one text per delivered record
-- reads:   quality.delivery_line, batch.delivery, source.statement
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_build_array(jsonb_build_array(d.layout, d.sender, d.sha256, d.as_of, d.sequence), l.record, l.line, l.fate, l.source, s.raw_hash)::text as content
from quality.delivery_line l
join batch.delivery d on d.delivery_id = l.delivery_id
left join source.statement s on s.source = l.source and s.statement_id = l.statement_id
order by d.layout collate "C", d.sender collate "C", d.sha256 collate "C", d.as_of, d.sequence, l.record
