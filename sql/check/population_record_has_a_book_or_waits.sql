-- check/population_record_has_a_book_or_waits
-- does:    every record of the population register has a book or waits in review
-- grain:   one row per violation
-- reads:   source.record, registry.link, registry.link_review
-- writes:  nothing
-- params:  none
-- rerun:   same input changes zero rows
select r.record_id
from source.record r
where r.source = 'population' and not r.is_gone
    and not exists (select 1 from registry.link l where l.record_id = r.record_id)
    and not exists (select 1 from registry.link_review w where w.record_id = r.record_id)
