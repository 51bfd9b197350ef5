-- report/hash/book_history
-- does:    the superseded versions of the books without run ids
-- grain:   one text per superseded version
-- reads:   registry.book_history, registry.book, source.record
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_build_array(b.book_number, h.version, h.business_date,
    h.changed - '{book_id,merged_into,anchor_record_id,opened_by_run,changed_by_run}'::text[],
    case when r.record_id is not null then jsonb_build_array(r.source, r.record_key) end)::text as content
from registry.book_history h
join registry.book b on b.book_id = h.book_id
left join source.record r on r.record_id = (h.changed ->> 'anchor_record_id')::bigint
order by b.book_number collate "C", h.version
