-- report/hash/statement
-- does:    the evidence without surrogate keys
-- grain:   one text per statement
-- reads:   source.statement, source.record
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_strip_nulls(to_jsonb(s) - '{statement_id,record_id}'::text[]
    || jsonb_build_object('person', jsonb_build_array(r.source, r.record_key)))::text as content
from source.statement s
join source.record r on r.record_id = s.record_id
order by s.source collate "C", s.raw_hash
