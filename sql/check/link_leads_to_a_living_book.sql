-- check/link_leads_to_a_living_book
-- does:    no record is linked to a book that ended
-- grain:   one row per violation
-- reads:   registry.link, registry.book
-- writes:  nothing
-- params:  none
-- rerun:   same input changes zero rows
select l.record_id, b.book_number
from registry.link l
join registry.book b on b.book_id = l.book_id
where b.state not in ('ACTIVE', 'PROVISIONAL', 'CLOSED')
