-- merge/apply_vaccinations
-- does:    keeps the injections as last said; takes out those nobody speaks of any more
-- grain:   one row per injection
-- reads:   staging.event_plan
-- writes:  registry.vaccination
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
with gone as (
    delete from registry.vaccination v
    using staging.event_plan e
    where e.run_id = :run and e.plan_no between :from and :to and e.source = 'vaccination' and e.record_id is null
        and v.injection_key = e.record_key
)
insert into registry.vaccination as v
    (injection_key, record_id, statement_id, facility_code, vaccine_code, injected_on, lot_number, dose_number)
select record_key, record_id, statement_id, facility_code, vaccine_code, injected_on, lot_number, dose_number
from staging.event_plan
where run_id = :run and plan_no between :from and :to and source = 'vaccination' and record_id is not null
order by record_key
on conflict (injection_key) do update set
    record_id = excluded.record_id, statement_id = excluded.statement_id, facility_code = excluded.facility_code,
    vaccine_code = excluded.vaccine_code, injected_on = excluded.injected_on, lot_number = excluded.lot_number,
    dose_number = excluded.dose_number
where (v.record_id, v.statement_id, v.facility_code, v.vaccine_code, v.injected_on, v.lot_number, v.dose_number)
    is distinct from (excluded.record_id, excluded.statement_id, excluded.facility_code, excluded.vaccine_code,
        excluded.injected_on, excluded.lot_number, excluded.dose_number)
