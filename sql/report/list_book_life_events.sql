-- report/list_book_life_events
-- does:    the life events of a book, the latest first; with a run, those of them that had come by then
-- grain:   one row per event
-- reads:   registry.link, registry.life_event, quality.delivery_line, batch.delivery
-- writes:  nothing
-- params:  :book, :run
-- rerun:   reads only
select e.event_key, e.kind, e.occurred_on::text as occurred_on, e.as_of::text as as_of, e.withdrawn_event_key, e.document_number, e.destination
from registry.link k
join registry.life_event e on e.record_id = k.record_id
where k.book_id = :book
    and (cast(:run as bigint) is null or exists (
        select 1
        from quality.delivery_line l
        join batch.delivery d on d.delivery_id = l.delivery_id and d.state = 'APPLIED'
        where l.statement_id = e.statement_id and d.applied_by_run <= cast(:run as bigint)
    ))
order by e.as_of desc, e.sequence desc, e.occurred_on desc nulls last, e.event_key
