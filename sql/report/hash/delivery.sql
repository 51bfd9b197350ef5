-- report/hash/delivery
-- does:    the deliveries by what they are, and how they ended
-- grain:   one text per delivery
-- reads:   batch.delivery
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_strip_nulls(to_jsonb(d)
    - '{delivery_id,said_at,archive,claimed_by_run,applied_by_run,received_at}'::text[])::text as content
from batch.delivery d
where d.dry_run_id is null
order by d.layout collate "C", d.sender collate "C", d.sha256 collate "C", d.as_of, d.sequence
