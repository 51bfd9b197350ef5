-- report/truth/vaccination
-- does:    the events of this kind as they stand, with the record of their person
-- grain:   one text per event
-- reads:   registry.vaccination, source.record
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_strip_nulls(to_jsonb(e) - '{record_id,statement_id}'::text[]
    || jsonb_build_object('person', jsonb_build_array(r.source, r.record_key)))::text as content
from registry.vaccination e
join source.record r on r.record_id = e.record_id
order by e.injection_key collate "C"
