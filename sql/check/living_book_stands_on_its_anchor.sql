-- check/living_book_stands_on_its_anchor
-- does:    every living book is linked to the record it stands on
-- grain:   one row per violation
-- reads:   registry.book, registry.link
-- writes:  nothing
-- params:  none
-- rerun:   same input changes zero rows
select b.book_number
from registry.book b
left join registry.link l on l.record_id = b.anchor_record_id and l.book_id = b.book_id and l.tier = 'ANCHOR'
where b.state in ('ACTIVE', 'PROVISIONAL', 'CLOSED') and l.record_id is null
