-- merge/apply_visits
-- does:    keeps the visits as last said; takes out those nobody speaks of any more
-- grain:   one row per visit
-- reads:   staging.event_plan
-- writes:  registry.visit
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
with gone as (
    delete from registry.visit v
    using staging.event_plan e
    where e.run_id = :run and e.plan_no between :from and :to and e.source = 'visit' and e.record_id is null
        and v.visit_key = e.record_key
)
insert into registry.visit as v
    (visit_key, record_id, statement_id, facility_code, started_at, ended_at, care_form_code, main_diagnosis_code,
    other_diagnosis_codes, result_code, discharge_code, weight_kg)
select record_key, record_id, statement_id, facility_code, visit_started_at, visit_ended_at, care_form_code, main_diagnosis_code,
    other_diagnosis_codes, visit_result_code, discharge_code, weight_kg
from staging.event_plan
where run_id = :run and plan_no between :from and :to and source = 'visit' and record_id is not null
order by record_key
on conflict (visit_key) do update set
    record_id = excluded.record_id, statement_id = excluded.statement_id, facility_code = excluded.facility_code,
    started_at = excluded.started_at, ended_at = excluded.ended_at, care_form_code = excluded.care_form_code,
    main_diagnosis_code = excluded.main_diagnosis_code, other_diagnosis_codes = excluded.other_diagnosis_codes,
    result_code = excluded.result_code, discharge_code = excluded.discharge_code, weight_kg = excluded.weight_kg
where (v.record_id, v.statement_id, v.facility_code, v.started_at, v.ended_at, v.care_form_code, v.main_diagnosis_code,
        v.other_diagnosis_codes, v.result_code, v.discharge_code, v.weight_kg)
    is distinct from (excluded.record_id, excluded.statement_id, excluded.facility_code, excluded.started_at, excluded.ended_at,
        excluded.care_form_code, excluded.main_diagnosis_code, excluded.other_diagnosis_codes, excluded.result_code,
        excluded.discharge_code, excluded.weight_kg)
