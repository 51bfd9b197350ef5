-- check/visit_after_death_is_flagged
-- does:    every visit after the death of the person is flagged as a contradiction
-- grain:   one row per violation
-- reads:   registry.book, registry.link, registry.visit, registry.contradiction
-- writes:  nothing
-- params:  none
-- rerun:   same input changes zero rows
select b.book_number, v.visit_key
from registry.book b
join registry.link l on l.book_id = b.book_id
join registry.visit v on v.record_id = l.record_id
where b.life_status = 'DECEASED' and v.started_at::date > b.life_status_date
    and not exists (
        select 1 from registry.contradiction x
        where x.book_id = b.book_id and x.kind = 'VISIT_AFTER_DEATH' and x.event_key = v.visit_key
    )
