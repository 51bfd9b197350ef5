-- report/list_book_life_events
-- does:    the life events of a book, the latest first
-- grain:   one row per event
-- reads:   registry.link, registry.life_event
-- writes:  nothing
-- params:  :book
-- rerun:   reads only
select e.event_key, e.kind, e.occurred_on::text as occurred_on, e.as_of::text as as_of, e.withdrawn_event_key, e.document_number, e.destination
from registry.link k
join registry.life_event e on e.record_id = k.record_id
where k.book_id = :book
order by e.as_of desc, e.sequence desc, e.occurred_on desc nulls last, e.event_key
