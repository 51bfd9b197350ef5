-- report/list_book_reviews
-- does:    pairs that wait for a human and concern a record of the book
-- grain:   one row per pair
-- reads:   registry.link, registry.link_review, source.record
-- writes:  nothing
-- params:  :book
-- rerun:   reads only
select distinct r.source, r.record_key, c.source as other_source, c.record_key as other_key, w.tier, w.reason
from registry.link k
join registry.link_review w on w.record_id = k.record_id or w.candidate_record_id = k.record_id
join source.record r on r.record_id = w.record_id
join source.record c on c.record_id = w.candidate_record_id
where k.book_id = :book
order by r.source, r.record_key, c.source, c.record_key
