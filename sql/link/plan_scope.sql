-- link/plan_scope
-- does:    finds every record whose link must be computed again: touched ones and all that share a key with one, before or after
-- grain:   one row per record in scope
-- reads:   staging.record_plan, staging.event_plan, staging.saying, staging.decision, source.record, registry.visit, registry.vaccination, registry.life_event
-- writes:  staging.scope
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: record_plan, event_plan, saying, decision
insert into staging.scope
    (run_id, record_id, source, record_key, citizen_id, citizen_id_consistent, previous_ids, social_insurance_number, full_name, name_key, given_key, date_of_birth, gender, ward_code, ward_codes, set_aside, is_gone)
with recursive touched as (
    select record_id, citizen_id, previous_ids, social_insurance_number, name_key, date_of_birth
    from staging.record_plan where run_id = :run
    union
    select r.record_id, r.citizen_id, r.previous_ids, r.social_insurance_number, r.name_key, r.date_of_birth
    from source.record r
    where r.record_id in (
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
),
reached as (
    select * from touched
    union
    select r.*
    from reached t
    cross join lateral (
        select r.record_id, r.citizen_id, r.previous_ids, r.social_insurance_number, r.name_key, r.date_of_birth
        from source.record r where r.citizen_id = t.citizen_id
        union all
        select r.record_id, r.citizen_id, r.previous_ids, r.social_insurance_number, r.name_key, r.date_of_birth
        from source.record r where r.social_insurance_number = t.social_insurance_number
        union all
        select r.record_id, r.citizen_id, r.previous_ids, r.social_insurance_number, r.name_key, r.date_of_birth
        from source.record r
        where length(t.date_of_birth) = 10 and length(r.date_of_birth) = 10
            and r.name_key = t.name_key and r.date_of_birth = t.date_of_birth
        union all
        select r.record_id, r.citizen_id, r.previous_ids, r.social_insurance_number, r.name_key, r.date_of_birth
        from source.record r where r.citizen_id = any (t.previous_ids)
        union all
        select r.record_id, r.citizen_id, r.previous_ids, r.social_insurance_number, r.name_key, r.date_of_birth
        from source.record r
        where r.previous_ids <> '{}' and r.previous_ids && (t.previous_ids || t.citizen_id)
        union all
        select r.record_id, r.citizen_id, r.previous_ids, r.social_insurance_number, r.name_key, r.date_of_birth
        from staging.decision d
        join source.record r on r.record_id = d.candidate_id
        where d.run_id = :run and d.stands and d.record_id = t.record_id
        union all
        select r.record_id, r.citizen_id, r.previous_ids, r.social_insurance_number, r.name_key, r.date_of_birth
        from staging.decision d
        join source.record r on r.record_id = d.record_id
        where d.run_id = :run and d.stands and d.candidate_id = t.record_id
    ) r
    where (select exists (select 1 from source.record))
),
ids as (
    select distinct record_id from reached
)
select :run, p.record_id, p.source, p.record_key, p.citizen_id, p.citizen_id_consistent, p.previous_ids, p.social_insurance_number, p.full_name, p.name_key, p.given_key, p.date_of_birth, p.gender, p.ward_code, p.ward_codes, p.set_aside, p.is_gone
from staging.record_plan p
where p.run_id = :run
    and not exists (select 1 from staging.scope done where done.run_id = :run)
union all
select :run, r.record_id, r.source, r.record_key, r.citizen_id, r.citizen_id_consistent, r.previous_ids, r.social_insurance_number, r.full_name, r.name_key, r.given_key, r.date_of_birth, r.gender, r.ward_code, r.ward_codes, r.set_aside, r.is_gone
from source.record r
join ids on ids.record_id = r.record_id
where not exists (select 1 from staging.record_plan p where p.run_id = :run and p.record_id = r.record_id)
    and not exists (select 1 from staging.scope done where done.run_id = :run)
