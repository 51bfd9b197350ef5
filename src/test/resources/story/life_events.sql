-- events of life and residence as they stand
select e.event_key as event, r.full_name as person, b.full_name as book, e.kind, e.occurred_on, e.withdrawn_event_key, e.destination
from registry.life_event e
join source.record r using (record_id)
left join registry.link k using (record_id)
left join registry.book b using (book_id)
