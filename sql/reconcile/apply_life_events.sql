-- reconcile/apply_life_events
-- does:    keeps the events of life and residence as last said; takes out those nobody speaks of any more
-- grain:   one row per event
-- reads:   staging.event_plan
-- writes:  registry.life_event
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
with gone as (
    delete from registry.life_event v
    using staging.event_plan e
    where e.run_id = :run and e.plan_no between :from and :to and e.source = 'resident_event' and e.record_id is null
        and v.event_key = e.record_key
)
insert into registry.life_event as v
    (event_key, record_id, statement_id, kind, occurred_on, withdrawn_event_key, as_of, sequence, document_number, destination)
select record_key, record_id, statement_id, event_kind, event_on, withdrawn_event_key, as_of, sequence, document_number, destination
from staging.event_plan
where run_id = :run and plan_no between :from and :to and source = 'resident_event' and record_id is not null
order by record_key
on conflict (event_key) do update set
    record_id = excluded.record_id, statement_id = excluded.statement_id, kind = excluded.kind,
    occurred_on = excluded.occurred_on, withdrawn_event_key = excluded.withdrawn_event_key, as_of = excluded.as_of,
    sequence = excluded.sequence, document_number = excluded.document_number, destination = excluded.destination
where (v.record_id, v.statement_id, v.kind, v.occurred_on, v.withdrawn_event_key, v.as_of, v.sequence, v.document_number,
        v.destination)
    is distinct from (excluded.record_id, excluded.statement_id, excluded.kind, excluded.occurred_on,
        excluded.withdrawn_event_key, excluded.as_of, excluded.sequence, excluded.document_number, excluded.destination)
