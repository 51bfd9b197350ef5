-- merge/list_doses
-- does:    lists the injections of the books in scope as they stand after this run, book by book
-- grain:   one row per anchor in scope with injections
-- reads:   staging.link_plan, staging.event_plan, registry.vaccination
-- writes:  nothing
-- params:  :run, :from, :size
-- rerun:   same input changes zero rows
-- analyze: link_plan, event_plan
select l.anchor_id,
    array_agg(e.vaccine_code order by e.injection_key) as vaccines,
    array_agg(e.injected_on::text order by e.injection_key) as dates
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
group by l.anchor_id
order by l.anchor_id
limit :size
