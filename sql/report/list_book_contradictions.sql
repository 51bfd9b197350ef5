-- report/list_book_contradictions
-- does:    events that contradict the life status of a book
-- grain:   one row per contradiction
-- reads:   registry.contradiction
-- writes:  nothing
-- params:  :book
-- rerun:   reads only
select c.kind, c.event_key
from registry.contradiction c
where c.book_id = :book
order by c.kind, c.event_key
