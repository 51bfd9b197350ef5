-- report/find_book
-- does:    a book by its number
-- grain:   one row
-- reads:   registry.book
-- writes:  nothing
-- params:  :number
-- rerun:   reads only
select b.book_id, b.book_number, b.state, b.version, m.book_number as merged_into, to_jsonb(b)::text as fields
from registry.book b
left join registry.book m on m.book_id = b.merged_into
where b.book_number = :number
