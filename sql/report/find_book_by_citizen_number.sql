-- report/find_book_by_citizen_number
-- does:    the book that holds a citizen number now, else one that held it
-- grain:   one row at most
-- reads:   registry.identity, registry.book
-- writes:  nothing
-- params:  :citizen
-- rerun:   reads only
select b.book_number
from registry.identity i
join registry.book b on b.book_id = i.book_id
where i.kind in ('CITIZEN_NUMBER', 'PREVIOUS_NUMBER') and i.value = :citizen
order by (b.state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')) desc, i.kind, (i.until_run is null) desc, b.book_id
limit 1
