-- report/list_book_vaccinations
-- does:    the injections of a book, the latest first; with a run, those of them that had come by then
-- grain:   one row per injection
-- reads:   registry.link, registry.vaccination, quality.delivery_line, batch.delivery
-- writes:  nothing
-- params:  :book, :run
-- rerun:   reads only
select v.injection_key, v.facility_code, v.vaccine_code, v.injected_on::text as injected_on, v.dose_number, v.lot_number
from registry.link k
join registry.vaccination v on v.record_id = k.record_id
where k.book_id = :book
    and (cast(:run as bigint) is null or exists (
        select 1
        from quality.delivery_line l
        join batch.delivery d on d.delivery_id = l.delivery_id and d.state = 'APPLIED'
        where l.statement_id = v.statement_id and d.applied_by_run <= cast(:run as bigint)
    ))
order by v.injected_on desc, v.injection_key
