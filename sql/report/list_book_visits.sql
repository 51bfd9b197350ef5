-- report/list_book_visits
-- does:    the visits of a book, the latest first
-- grain:   one row per visit
-- reads:   registry.link, registry.visit
-- writes:  nothing
-- params:  :book
-- rerun:   reads only
select v.visit_key, v.facility_code, to_char(v.started_at, 'YYYY-MM-DD"T"HH24:MI') as started_at, to_char(v.ended_at, 'YYYY-MM-DD"T"HH24:MI') as ended_at,
    concat_ws(';', v.main_diagnosis_code, v.other_diagnosis_codes) as diagnoses,
    concat_ws('/', v.result_code, v.discharge_code) as result
from registry.link k
join registry.visit v on v.record_id = k.record_id
where k.book_id = :book
order by v.ended_at desc, v.visit_key desc
