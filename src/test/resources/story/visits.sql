-- visits as they stand; blank book = the person is not decided yet
select v.visit_key as visit, r.full_name as patient, b.full_name as book, v.started_at, v.ended_at, v.care_form_code, v.main_diagnosis_code,
    v.other_diagnosis_codes, v.result_code, v.discharge_code, v.weight_kg
from registry.visit v
join source.record r using (record_id)
left join registry.link k using (record_id)
left join registry.book b using (book_id)
