-- report/why_vaccinations
-- does:    the injections of a book, from which its summary is counted
-- grain:   one row per event
-- reads:   registry.link, registry.vaccination, source.record, source.statement, quality.delivery_line, batch.delivery
-- writes:  nothing
-- params:  :book
-- rerun:   reads only
select s.source, e.injection_key as record_key, concat_ws(' ', e.vaccine_code, e.injected_on, e.dose_number) as value, s.rules_version, false as set_aside, true as counts,
    said.delivery_id, said.layout, said.file_name, said.as_of, said.line, said.applied_by_run
from registry.link k
join registry.vaccination e on e.record_id = k.record_id
join source.statement s on s.source = 'vaccination' and s.statement_id = e.statement_id
cross join lateral (
    select d.delivery_id, d.layout, d.file_name, d.as_of, d.said_at, d.applied_by_run, l.line
    from quality.delivery_line l
    join batch.delivery d on d.delivery_id = l.delivery_id and d.state = 'APPLIED'
    where l.statement_id = s.statement_id and l.source = s.source
    order by d.said_at desc, d.delivery_id desc
    limit 1
) said
where k.book_id = :book
order by e.injected_on, e.injection_key collate "C"
