-- report/list_book_identities
-- does:    the identifiers of a book, the current ones first
-- grain:   one row per identifier
-- reads:   registry.identity
-- writes:  nothing
-- params:  :book, :run
-- rerun:   reads only
select i.kind, i.value, bool_or(i.until_run is null or i.until_run > cast(:run as bigint)) as holds
from registry.identity i
where i.book_id = :book
    and (cast(:run as bigint) is null or i.since_run <= cast(:run as bigint))
group by i.kind, i.value
order by holds desc, i.kind, i.value
