-- merge/plan_events
-- does:    takes for every touched visit, injection or life event the statement said last
-- grain:   one row per event that is new or said differently
-- reads:   staging.saying, staging.statement_plan, staging.statement, source.statement
-- writes:  staging.event_plan
-- params:  :run
-- rerun:   same input changes zero rows
insert into staging.event_plan
    (run_id, plan_no, source, record_key, statement_id, ordinal, raw_hash, record_id, as_of, sequence,
    facility_code, visit_started_at, visit_ended_at, care_form_code, main_diagnosis_code, other_diagnosis_codes,
    visit_result_code, discharge_code, weight_kg, vaccine_code, injected_on, lot_number,
    dose_number, event_kind, event_on, withdrawn_event_key, document_number, destination)
with latest as (
    select distinct on (y.source, y.record_key) y.*
    from staging.saying y
    where y.run_id = :run and y.source in ('visit', 'vaccination', 'resident_event')
    order by y.source, y.record_key, y.last_said desc, y.raw_hash desc
),
standing as (
    select y.source, y.record_key, y.statement_id, y.ordinal, y.raw_hash, s.record_id, y.first_said,
        s.facility_code, s.visit_started_at, s.visit_ended_at, s.care_form_code, s.main_diagnosis_code, s.other_diagnosis_codes,
        s.visit_result_code, s.discharge_code, s.weight_kg, s.vaccine_code, s.injected_on, s.lot_number,
        s.dose_number, s.event_kind, s.event_on, s.withdrawn_event_key, s.document_number, s.destination
    from latest y
    join source.statement s on s.source = y.source and s.statement_id = y.statement_id
    where y.ordinal is null
    union all
    select y.source, y.record_key, y.statement_id, y.ordinal, y.raw_hash, p.record_id, y.first_said,
        s.facility_code, s.visit_started_at, s.visit_ended_at, s.care_form_code, s.main_diagnosis_code, s.other_diagnosis_codes,
        s.visit_result_code, s.discharge_code, s.weight_kg, s.vaccine_code, s.injected_on, s.lot_number,
        s.dose_number, s.event_kind, s.event_on, s.withdrawn_event_key, s.document_number, s.destination
    from latest y
    join staging.statement_plan p on p.run_id = :run and p.statement_id = y.statement_id
    join staging.statement s on s.run_id = :run and s.ordinal = y.ordinal
    where y.ordinal is not null
)
select :run, row_number() over (order by source collate "C", record_key collate "C"), source, record_key, statement_id, ordinal, raw_hash, record_id,
    -- the date from which it has been said so: a list that repeats it says nothing new, whenever it comes
    date '1900-01-01' + (first_said / 100000)::integer, (first_said % 100000)::integer,
    facility_code, visit_started_at, visit_ended_at, care_form_code, main_diagnosis_code, other_diagnosis_codes,
    visit_result_code, discharge_code, weight_kg, vaccine_code, injected_on, lot_number,
    dose_number, event_kind, event_on, withdrawn_event_key, document_number, destination
from standing
where not exists (select 1 from staging.event_plan done where done.run_id = :run)
