-- report/list_book_visits
-- does:    the visits of a book, the latest first; with a run, those of them that had come by then
-- grain:   one row per visit
-- reads:   registry.link, registry.visit, quality.delivery_line, batch.delivery
-- writes:  nothing
-- params:  :book, :run
-- rerun:   reads only
select v.visit_key, v.facility_code, to_char(v.started_at, 'YYYY-MM-DD"T"HH24:MI') as started_at, to_char(v.ended_at, 'YYYY-MM-DD"T"HH24:MI') as ended_at,
    concat_ws(';', v.main_diagnosis_code, v.other_diagnosis_codes) as diagnoses,
    concat_ws('/', v.result_code, v.discharge_code) as result
from registry.link k
join registry.visit v on v.record_id = k.record_id
where k.book_id = :book
    and (cast(:run as bigint) is null or exists (
        select 1
        from quality.delivery_line l
        join batch.delivery d on d.delivery_id = l.delivery_id and d.state = 'APPLIED'
        where l.statement_id = v.statement_id and d.applied_by_run <= cast(:run as bigint)
    ))
order by v.ended_at desc, v.visit_key desc
