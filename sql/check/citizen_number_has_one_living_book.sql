-- check/citizen_number_has_one_living_book
-- does:    no citizen number stands in two living books
-- grain:   one row per violation
-- reads:   registry.book
-- writes:  nothing
-- params:  none
-- rerun:   same input changes zero rows
select min(book_number) as book_number
from registry.book
where citizen_id is not null and state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')
group by citizen_id
having count(*) > 1
