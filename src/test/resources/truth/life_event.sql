-- report/truth/life_event
-- does:    the events of this kind as they stand, with the record of their person
-- grain:   one text per event
-- reads:   registry.life_event, source.record
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_strip_nulls(to_jsonb(e) - '{record_id,statement_id,as_of,sequence}'::text[]
    || jsonb_build_object('person', jsonb_build_array(r.source, r.record_key)))::text as content
from registry.life_event e
join source.record r on r.record_id = e.record_id
order by e.event_key collate "C"
