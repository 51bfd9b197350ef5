-- injections as they stand
select v.injection_key as injection, r.full_name as patient, b.full_name as book, v.vaccine_code, v.injected_on, v.lot_number, v.dose_number
from registry.vaccination v
join source.record r using (record_id)
left join registry.link k using (record_id)
left join registry.book b using (book_id)
