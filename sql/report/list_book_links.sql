-- report/list_book_links
-- does:    the source records that belong to a book
-- grain:   one row per record
-- reads:   registry.link, source.record
-- writes:  nothing
-- params:  :book
-- rerun:   reads only
select r.source, r.record_key, k.tier
from registry.link k
join source.record r on r.record_id = k.record_id
where k.book_id = :book
order by array_position(array['population', 'insurance', 'facility', 'police'], r.source), r.record_key
