-- reconcile/list_life_events
-- does:    lists the life events of the books in scope as they stand after this run, book by book
-- grain:   one row per anchor in scope with life events
-- reads:   staging.link_plan, staging.event_plan, registry.life_event
-- writes:  nothing
-- params:  :run, :from, :size
-- rerun:   same input changes zero rows
-- analyze: link_plan, event_plan
select l.anchor_id,
    array_agg(e.event_key order by e.event_key) as event_keys,
    array_agg(e.kind order by e.event_key) as kinds,
    array_agg(e.occurred_on::text order by e.event_key) as dates,
    array_agg(e.withdrawn_event_key order by e.event_key) as withdrawn,
    array_agg(e.as_of::text order by e.event_key) as as_ofs,
    array_agg(e.sequence order by e.event_key) as sequences
from staging.link_plan l
join (
    select v.record_id, v.event_key, v.kind, v.occurred_on, v.withdrawn_event_key, v.as_of, v.sequence
    from registry.life_event v
    where not exists (
        select 1 from staging.event_plan e
        where e.run_id = :run and e.source = 'resident_event' and e.record_key = v.event_key
    )
    union all
    select e.record_id, e.record_key, e.event_kind, e.event_on, e.withdrawn_event_key, e.as_of, e.sequence
    from staging.event_plan e
    where e.run_id = :run and e.source = 'resident_event'
) e on e.record_id = l.record_id
where l.run_id = :run and l.anchor_id > :from
group by l.anchor_id
order by l.anchor_id
limit :size
