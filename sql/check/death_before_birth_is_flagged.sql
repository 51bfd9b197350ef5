-- check/death_before_birth_is_flagged
-- does:    every death before the birth of the person is flagged as a contradiction
-- grain:   one row per violation
-- reads:   registry.book, registry.contradiction
-- writes:  nothing
-- params:  none
-- rerun:   same input changes zero rows
select b.book_number
from registry.book b
where b.life_status = 'DECEASED' and length(b.date_of_birth) = 10 and b.state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')
    and b.life_status_date < b.date_of_birth::date
    and not exists (
        select 1 from registry.contradiction x where x.book_id = b.book_id and x.kind = 'DEATH_BEFORE_BIRTH'
    )
