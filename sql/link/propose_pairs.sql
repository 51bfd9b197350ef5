-- link/propose_pairs
-- does:    proposes for every record in scope the records that share a key with it
-- grain:   one row per record, candidate and tier at which they share a key
-- reads:   staging.scope, staging.event_plan, registry.visit, registry.vaccination
-- writes:  staging.proposal
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: scope, event_plan
insert into staging.proposal (run_id, record_id, candidate_id, tier)
with scope as not materialized (
    select * from staging.scope where run_id = :run
),
-- what the others are held against: registers, and the one claim that stands for all with the same good number
candidate as not materialized (
    select * from scope where source in ('population', 'insurance')
),
seeker as not materialized (
    select * from scope where source <> 'population' or record_key not like 'C:%'
),
-- claims that a visit or an injection stands under; one whose line was corrected to another claim speaks for nobody
standing as (
    select e.record_id from staging.event_plan e where e.run_id = :run and e.source in ('visit', 'vaccination')
    union
    select v.record_id
    from registry.visit v
    join scope r on r.record_id = v.record_id
    where not exists (
        select 1 from staging.event_plan e where e.run_id = :run and e.source = 'visit' and e.record_key = v.visit_key
    )
    union
    select v.record_id
    from registry.vaccination v
    join scope r on r.record_id = v.record_id
    where not exists (
        select 1 from staging.event_plan e where e.run_id = :run and e.source = 'vaccination' and e.record_key = v.injection_key
    )
),
spokesman as (
    select distinct on (source, citizen_id) source, citizen_id, record_id
    from scope
    where citizen_id_consistent
        and (source = 'insurance' or source = 'facility' and record_id in (select record_id from standing))
    order by source, citizen_id, record_key collate "C"
),
proposed as (
    -- 1: the citizen number; the register's own word comes before the insurance's
    select r.record_id, c.record_id as candidate_id, 1 as tier
    from seeker r
    join candidate c on c.citizen_id = r.citizen_id
    where c.citizen_id_consistent
        and (c.source = 'population' or r.source in ('facility', 'police'))
    union all
    -- 2: the insurance number
    select r.record_id, c.record_id, 2
    from seeker r
    join candidate c on c.social_insurance_number = r.social_insurance_number
    where c.source = 'insurance' and r.source in ('facility', 'police')
    union all
    -- 3: former numbers, on either side
    select r.record_id, c.record_id, 3
    from (select record_id, source, unnest(previous_ids) as number from seeker where previous_ids <> '{}') r
    join candidate c on c.citizen_id = r.number
    where c.source = 'population' and (r.source <> 'population' or c.record_key like 'C:%')
    union all
    select r.record_id, c.record_id, 3
    from seeker r
    join (select record_id, source, record_key, unnest(previous_ids) as number from candidate where previous_ids <> '{}') c
        on c.number = r.citizen_id
    where c.source = 'population' and (r.source <> 'population' or c.record_key like 'C:%')
    union all
    select r.record_id, c.record_id, 3
    from (select record_id, source, unnest(previous_ids) as number from seeker where previous_ids <> '{}') r
    join (select record_id, source, record_key, unnest(previous_ids) as number from candidate where previous_ids <> '{}') c
        on c.number = r.number
    where c.source = 'population' and (r.source <> 'population' or c.record_key like 'C:%')
    union all
    -- the register's number that contradicts its own line is worth what a former number is
    select r.record_id, c.record_id, 3
    from seeker r
    join candidate c on c.citizen_id = r.citizen_id
    where c.source = 'population' and not c.citizen_id_consistent and (r.source <> 'population' or c.record_key like 'C:%')
    union all
    -- 4: the whole demographics, in a ward where the register has or had the person
    select r.record_id, c.record_id, 4
    from seeker r
    join candidate c on c.name_key = r.name_key and c.date_of_birth = r.date_of_birth
        and c.gender = r.gender and (c.ward_code = r.ward_code or r.ward_code = any (c.ward_codes))
    where length(r.date_of_birth) = 10 and r.name_key <> ''
        and (c.source = 'population' or r.source in ('facility', 'police'))
        and (r.source <> 'population' or c.record_key like 'C:%')
    union all
    -- 5: the same good number in the same kind of source; the police also finds the person whom facilities alone know
    select r.record_id, s.record_id, 5
    from seeker r
    join spokesman s on s.citizen_id = r.citizen_id and s.source = case r.source when 'police' then 'facility' else r.source end
    where r.citizen_id_consistent
)
select :run, record_id, candidate_id, tier
from proposed
where record_id <> candidate_id
    and not exists (select 1 from staging.proposal done where done.run_id = :run)
