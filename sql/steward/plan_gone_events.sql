-- steward/plan_gone_events
-- does:    marks the visits, injections and life events that nobody speaks of any more
-- grain:   one row per event that leaves the registry
-- reads:   staging.taken_back, staging.saying, staging.event_plan
-- writes:  staging.event_plan
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: saying
insert into staging.event_plan
    (run_id, plan_no, source, record_key, statement_id, raw_hash, record_id, as_of, sequence)
with gone as (
    select distinct on (t.source, t.record_key) t.source, t.record_key, t.statement_id, t.raw_hash
    from staging.taken_back t
    where t.run_id = :run and t.source in ('visit', 'vaccination', 'resident_event')
        and not exists (
            select 1 from staging.saying y where y.run_id = :run and y.source = t.source and y.record_key = t.record_key
        )
    order by t.source, t.record_key, t.raw_hash
)
select :run,
    (select coalesce(max(plan_no), 0) from staging.event_plan where run_id = :run)
        + row_number() over (order by source collate "C", record_key collate "C"),
    source, record_key, statement_id, raw_hash, null, date '1900-01-01', 0
from gone
where not exists (select 1 from staging.event_plan done where done.run_id = :run and done.record_id is null)
