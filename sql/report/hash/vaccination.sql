-- report/hash/vaccination
-- does:    the events of this kind by key, with their record and the content that states them
-- grain:   one text per event
-- reads:   registry.vaccination, source.record, source.statement
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_strip_nulls(to_jsonb(e) - '{record_id,statement_id}'::text[]
    || jsonb_build_object('person', jsonb_build_array(r.source, r.record_key), 'stated', s.raw_hash))::text as content
from registry.vaccination e
join source.record r on r.record_id = e.record_id
join source.statement s on s.source = 'vaccination' and s.statement_id = e.statement_id
order by e.injection_key collate "C"
