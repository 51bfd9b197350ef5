-- report/truth/contradiction
-- does:    events that contradict the life status of their book, by the record it stands on
-- grain:   one text per contradiction
-- reads:   registry.contradiction, registry.book, source.record
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_build_array(r.source, r.record_key, c.kind, c.event_key)::text as content
from registry.contradiction c
join registry.book b on b.book_id = c.book_id
join source.record r on r.record_id = b.anchor_record_id
order by r.source collate "C", r.record_key collate "C", c.kind collate "C", c.event_key collate "C"
