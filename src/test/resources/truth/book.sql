-- report/truth/book
-- does:    the living books as they stand, known by the record they stand on
-- grain:   one text per living book
-- reads:   registry.book, source.record
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_strip_nulls(to_jsonb(b)
        - '{book_id,book_number,merged_into,anchor_record_id,catalogue_version,version,opened_by_run,changed_by_run}'::text[]
    || jsonb_build_object('anchor', jsonb_build_array(r.source, r.record_key)))::text as content
from registry.book b
join source.record r on r.record_id = b.anchor_record_id
where b.state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')
order by r.source collate "C", r.record_key collate "C"
