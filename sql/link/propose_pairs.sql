-- link/propose_pairs
-- does:    proposes for every record in scope the records that share a key with it
-- grain:   one row per record, candidate and tier at which they share a key
-- reads:   staging.scope
-- writes:  staging.proposal
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: scope
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
spokesman as (
    select distinct on (source, citizen_id) source, citizen_id, record_id
    from scope
    where source in ('insurance', 'facility') and citizen_id_consistent
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
    -- 4: the whole demographics
    select r.record_id, c.record_id, 4
    from seeker r
    join candidate c on c.name_key = r.name_key and c.date_of_birth = r.date_of_birth
        and c.gender = r.gender and c.ward_code = r.ward_code
    where length(r.date_of_birth) = 10 and r.name_key <> ''
        and (c.source = 'population' or r.source in ('facility', 'police'))
        and (r.source <> 'population' or c.record_key like 'C:%')
    union all
    -- 5: the same good number in the same kind of source
    select r.record_id, s.record_id, 5
    from seeker r
    join spokesman s on s.source = r.source and s.citizen_id = r.citizen_id
    where r.citizen_id_consistent
)
select :run, record_id, candidate_id, tier
from proposed
where record_id <> candidate_id
    and not exists (select 1 from staging.proposal done where done.run_id = :run)
