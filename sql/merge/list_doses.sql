-- merge/list_doses
-- does:    lists the injections of the books in scope as they stand after this run, book by book
-- grain:   one row per injection of an anchor in scope
-- reads:   staging.link_plan, staging.event_plan, registry.vaccination
-- writes:  nothing
-- params:  :run, :from
-- rerun:   same input changes zero rows
-- analyze: link_plan, event_plan
select l.anchor_id, e.injection_key, e.vaccine_code, e.injected_on
from staging.link_plan l
join (
    select v.record_id, v.injection_key, v.vaccine_code, v.injected_on
    from registry.vaccination v
    where not exists (
        select 1 from staging.event_plan e
        where e.run_id = :run and e.source = 'vaccination' and e.record_key = v.injection_key
    )
    union all
    select e.record_id, e.record_key, e.vaccine_code, e.injected_on
    from staging.event_plan e
    where e.run_id = :run and e.source = 'vaccination'
) e on e.record_id = l.record_id
where l.run_id = :run and l.anchor_id > :from
order by l.anchor_id, e.injection_key
