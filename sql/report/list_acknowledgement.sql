-- report/list_acknowledgement
-- does:    the fate of each delivered record, with the living book its person has now
-- grain:   one row per delivered record
-- reads:   quality.delivery_line, quality.notice, source.statement, registry.link, registry.book
-- writes:  nothing
-- params:  :delivery
-- rerun:   reads only
select l.line, l.fate, b.book_number, n.notices
from quality.delivery_line l
left join source.statement s on s.source = l.source and s.statement_id = l.statement_id
left join registry.link k on k.record_id = s.record_id and l.fate not in ('parked', 'rejected')
left join registry.book b on b.book_id = k.book_id and b.state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')
-- line by line: a delivery that has just come has no statistics, and all notices at once would be gone through for each line
left join lateral (
    select string_agg(distinct x.code, ';' order by x.code) as notices
    from quality.notice x
    where x.delivery_id = :delivery and x.line = l.line
) n on true
where l.delivery_id = :delivery
order by l.record
