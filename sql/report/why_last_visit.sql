-- report/why_last_visit
-- does:    the visits of a book, the one that ended last first: the fields of the last visit are taken from it
-- grain:   one row per event
-- reads:   registry.link, registry.visit, source.record, source.statement, quality.delivery_line, batch.delivery
-- writes:  nothing
-- params:  :book
-- rerun:   reads only
select s.source, e.visit_key as record_key, concat_ws(' ', e.facility_code, to_char(e.ended_at, 'YYYY-MM-DD"T"HH24:MI'), concat_ws(';', e.main_diagnosis_code, e.other_diagnosis_codes), concat_ws('/', e.result_code, e.discharge_code)) as value, s.rules_version, false as set_aside, true as counts,
    said.delivery_id, said.layout, said.file_name, said.as_of, said.line, said.applied_by_run
from registry.link k
join registry.visit e on e.record_id = k.record_id
join source.statement s on s.source = 'visit' and s.statement_id = e.statement_id
cross join lateral (
    select d.delivery_id, d.layout, d.file_name, d.as_of, d.said_at, d.applied_by_run, l.line
    from quality.delivery_line l
    join batch.delivery d on d.delivery_id = l.delivery_id and d.state = 'APPLIED'
    where l.statement_id = s.statement_id and l.source = s.source
    order by d.said_at desc, d.delivery_id desc
    limit 1
) said
where k.book_id = :book
order by e.ended_at desc, e.visit_key collate "C" desc
