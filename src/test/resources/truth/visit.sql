-- report/truth/visit
-- does:    the events of this kind as they stand, with the record of their person
-- grain:   one text per event
-- reads:   registry.visit, source.record
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_strip_nulls(to_jsonb(e) - '{record_id,statement_id}'::text[]
    || jsonb_build_object('person', jsonb_build_array(r.source, r.record_key)))::text as content
from registry.visit e
join source.record r on r.record_id = e.record_id
order by e.visit_key collate "C"
