-- report/hash/identity
-- does:    the identifiers of the books; of the runs only whether an identifier has ended
-- grain:   one text per identifier and time it held
-- reads:   registry.identity, registry.book
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_build_array(b.book_number, i.kind, i.value, i.until_run is null)::text as content
from registry.identity i
join registry.book b on b.book_id = i.book_id
order by b.book_number collate "C", i.kind collate "C", i.value collate "C", i.until_run is null
