-- report/truth/identity
-- does:    the identifiers that hold now, by the record their book stands on
-- grain:   one text per current identifier
-- reads:   registry.identity, registry.book, source.record
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_build_array(r.source, r.record_key, i.kind, i.value)::text as content
from registry.identity i
join registry.book b on b.book_id = i.book_id
join source.record r on r.record_id = b.anchor_record_id
where i.until_run is null
order by r.source collate "C", r.record_key collate "C", i.kind collate "C", i.value collate "C"
