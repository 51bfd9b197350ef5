-- report/hash/life_event
-- does:    the events of this kind by key, with their record and the content that states them
-- grain:   one text per event
-- reads:   registry.life_event, source.record, source.statement
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_strip_nulls(to_jsonb(e) - '{record_id,statement_id}'::text[]
    || jsonb_build_object('person', jsonb_build_array(r.source, r.record_key), 'stated', s.raw_hash))::text as content
from registry.life_event e
join source.record r on r.record_id = e.record_id
join source.statement s on s.source = 'resident_event' and s.statement_id = e.statement_id
order by e.event_key collate "C"
