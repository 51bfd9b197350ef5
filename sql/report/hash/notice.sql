-- report/hash/notice
-- does:    what was found about delivered lines
-- grain:   one text per notice
-- reads:   quality.notice, batch.delivery
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_build_array(jsonb_build_array(d.layout, d.sender, d.sha256, d.as_of, d.sequence), n.line, n.code, n.severity, n.field)::text as content
from quality.notice n
join batch.delivery d on d.delivery_id = n.delivery_id
where d.dry_run_id is null
order by d.layout collate "C", d.sender collate "C", d.sha256 collate "C", d.as_of, d.sequence, n.line, n.code collate "C", n.severity collate "C", n.field collate "C" nulls first
