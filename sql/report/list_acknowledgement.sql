-- report/list_acknowledgement
-- does:    the fate of each delivered record, with the living book its person has now
-- grain:   one row per delivered record
-- reads:   quality.delivery_line, quality.notice, source.statement, registry.link, registry.book
-- writes:  nothing
-- params:  :delivery
-- rerun:   reads only
select l.line, l.fate, b.book_number, n.notices
from (
    select * from quality.delivery_line where delivery_id = :delivery
) l
-- joined from both sides, for that is never done line by line: a delivery that has just come has no statistics, and all notices would be gone
-- through for each line
full join (
    select line, string_agg(distinct code, ';' order by code) as notices
    from quality.notice
    where delivery_id = :delivery
    group by line
) n on n.line = l.line
left join source.statement s on s.source = l.source and s.statement_id = l.statement_id
left join registry.link k on k.record_id = s.record_id and l.fate not in ('parked', 'rejected')
left join registry.book b on b.book_id = k.book_id and b.state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')
-- notices about the file as a whole belong to no line; not "is not null", which would make it a join from one side
where coalesce(l.record, 0) > 0
order by l.record
