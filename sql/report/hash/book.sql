-- report/hash/book
-- does:    all books ever opened; the book merged into by its number, the anchor by its record
-- grain:   one text per book
-- reads:   registry.book, source.record
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_strip_nulls(to_jsonb(b) - '{book_id,merged_into,anchor_record_id,opened_by_run,changed_by_run}'::text[]
    || jsonb_build_object('merged_into', m.book_number, 'anchor', jsonb_build_array(r.source, r.record_key)))::text as content
from registry.book b
join source.record r on r.record_id = b.anchor_record_id
left join registry.book m on m.book_id = b.merged_into
order by b.book_number collate "C"
