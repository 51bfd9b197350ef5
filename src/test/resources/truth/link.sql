-- report/truth/link
-- does:    which record belongs to the book of which anchor
-- grain:   one text per linked record
-- reads:   registry.link, registry.book, source.record
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_build_array(r.source, r.record_key, a.source, a.record_key, k.tier)::text as content
from registry.link k
join source.record r on r.record_id = k.record_id
join registry.book b on b.book_id = k.book_id
join source.record a on a.record_id = b.anchor_record_id
order by r.source collate "C", r.record_key collate "C"
