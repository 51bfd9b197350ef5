-- report/hash/contradiction
-- does:    events that contradict the life status of their book
-- grain:   one text per contradiction
-- reads:   registry.contradiction, registry.book
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_build_array(b.book_number, c.kind, c.event_key)::text as content
from registry.contradiction c
join registry.book b on b.book_id = c.book_id
order by b.book_number collate "C", c.kind collate "C", c.event_key collate "C"
