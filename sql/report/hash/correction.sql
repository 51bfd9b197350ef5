-- report/hash/correction
-- does:    which delivered line corrects which rejected one
-- grain:   one text per corrected line
-- reads:   quality.correction, batch.delivery
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_build_array(jsonb_build_array(d.layout, d.sender, d.sha256, d.as_of, d.sequence), c.record, c.of_record)::text as content
from quality.correction c
join batch.delivery d on d.delivery_id = c.delivery_id
where d.dry_run_id is null
order by d.layout collate "C", d.sender collate "C", d.sha256 collate "C", d.as_of, d.sequence, c.record
