-- check/identity_belongs_to_a_living_book
-- does:    current identifiers belong to living books and say what the book says
-- grain:   one row per violation
-- reads:   registry.identity, registry.book
-- writes:  nothing
-- params:  none
-- rerun:   same input changes zero rows
select i.kind, b.book_number
from registry.identity i
join registry.book b on b.book_id = i.book_id
where i.until_run is null
    and (b.state not in ('ACTIVE', 'PROVISIONAL', 'CLOSED')
        or (i.kind = 'CITIZEN_NUMBER' and i.value is distinct from b.citizen_id))
