-- report/list_book_vaccinations
-- does:    the injections of a book, the latest first
-- grain:   one row per injection
-- reads:   registry.link, registry.vaccination
-- writes:  nothing
-- params:  :book
-- rerun:   reads only
select v.injection_key, v.facility_code, v.vaccine_code, v.injected_on::text as injected_on, v.dose_number, v.lot_number
from registry.link k
join registry.vaccination v on v.record_id = k.record_id
where k.book_id = :book
order by v.injected_on desc, v.injection_key
