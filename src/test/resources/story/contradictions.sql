-- events that contradict the life status of their book
select b.full_name as book, c.kind, c.event_key as event
from registry.contradiction c
join registry.book b using (book_id)
