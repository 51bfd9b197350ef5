-- check/death_is_not_before_birth
-- does:    nobody died before they were born
-- grain:   one row per violation
-- reads:   registry.book
-- writes:  nothing
-- params:  none
-- rerun:   same input changes zero rows
select book_number
from registry.book
where life_status = 'DECEASED' and length(date_of_birth) = 10 and state <> 'RETIRED'
    and life_status_date < date_of_birth::date
