-- link/plan_touched
-- does:    lists the held records that this run touches: said anew, decided about, or standing under an event that changes
-- grain:   one row per touched record that is held
-- reads:   staging.record_plan, staging.event_plan, staging.saying, staging.decision, source.record, registry.visit, registry.vaccination, registry.life_event
-- writes:  staging.reached
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: record_plan, event_plan, saying, decision
insert into staging.reached (run_id, record_id, round)
with touched as (
    select record_id from staging.record_plan where run_id = :run and not is_new
    union select record_id from staging.event_plan where run_id = :run
    -- what a human has decided since the last run
    union select record_id from staging.decision where run_id = :run and pending
    union select candidate_id from staging.decision where run_id = :run and pending
    -- said differently in fields that are no keys: the link stays, the book may not
    union select t.record_id from staging.saying y
        join source.record t on t.source = y.source and t.record_key = y.record_key
        where y.run_id = :run and y.source in ('population', 'insurance')
    union select v.record_id from registry.visit v
        join staging.event_plan e on e.run_id = :run and e.source = 'visit' and e.record_key = v.visit_key
    union select v.record_id from registry.vaccination v
        join staging.event_plan e on e.run_id = :run and e.source = 'vaccination' and e.record_key = v.injection_key
    union select v.record_id from registry.life_event v
        join staging.event_plan e on e.run_id = :run and e.source = 'resident_event' and e.record_key = v.event_key
)
select :run, r.record_id, 0
from touched t
join source.record r on r.record_id = t.record_id
where not exists (select 1 from staging.reached done where done.run_id = :run)
