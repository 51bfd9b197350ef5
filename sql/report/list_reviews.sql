-- report/list_reviews
-- does:    the pairs of records that wait for a human, by their records' numbers; all, or those with one of two records
-- grain:   one row per pair
-- reads:   registry.link_review, source.record, registry.link, registry.book, batch.run
-- writes:  nothing
-- params:  :one, :other, :most
-- rerun:   reads only
select w.record_id || '-' || w.candidate_record_id as review, w.tier, w.reason, r.source, c.source as other_source,
    b.book_number as other_book, n.business_date as since
from registry.link_review w
join source.record r on r.record_id = w.record_id
join source.record c on c.record_id = w.candidate_record_id
join batch.run n on n.run_id = w.run_id
left join registry.link k on k.record_id = w.candidate_record_id
left join registry.book b on b.book_id = k.book_id
where cast(:one as bigint) is null or w.record_id in (:one, :other) or w.candidate_record_id in (:one, :other)
order by w.record_id, w.candidate_record_id
limit :most
