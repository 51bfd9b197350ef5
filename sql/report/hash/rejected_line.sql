-- report/hash/rejected_line
-- does:    lines that could not be used, as delivered
-- grain:   one text per rejected record
-- reads:   quality.rejected_line, batch.delivery
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_build_array(jsonb_build_array(d.layout, d.sender, d.sha256, d.as_of, d.sequence), j.record, j.line, j.delivered, j.reasons)::text as content
from quality.rejected_line j
join batch.delivery d on d.delivery_id = j.delivery_id
where d.dry_run_id is null
order by d.layout collate "C", d.sender collate "C", d.sha256 collate "C", d.as_of, d.sequence, j.record
