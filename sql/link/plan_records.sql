-- link/plan_records
-- does:    folds what is said about each touched person of a register; takes the identities facilities and the police claim
-- grain:   one row per source record that is new or whose keys change
-- reads:   staging.saying, staging.statement_plan, staging.statement, staging.taken_back, source.statement, source.record
-- writes:  staging.record_plan
-- params:  :run, :slice, :mask
-- rerun:   same input changes zero rows
-- analyze: saying
insert into staging.record_plan
    (run_id, plan_no, record_id, source, record_key, is_new, citizen_id, citizen_id_consistent, previous_ids, social_insurance_number, full_name, name_key, given_key, date_of_birth, gender, ward_code, ward_codes, set_aside,
    is_gone)
with several as (
    select source, record_key from staging.saying
    where run_id = :run and source in ('population', 'insurance') and int8eq(hashtext(record_key) & :mask, :slice)
    group by source, record_key having count(*) > 1
),
spoken as not materialized (
    select y.source, y.record_key, y.statement_id, y.raw_hash, y.first_said, y.last_said,
        s.citizen_id, s.citizen_id_consistent, s.previous_id_numbers, s.social_insurance_number, s.full_name, s.name_key,
        s.given_key, s.date_of_birth, s.gender, coalesce(s.current_ward_code, s.permanent_ward_code) as ward_code
    from staging.saying y
    join source.statement s on s.source = y.source and s.statement_id = y.statement_id
    where y.run_id = :run and y.ordinal is null and y.source in ('population', 'insurance') and int8eq(hashtext(y.record_key) & :mask, :slice)
    union all
    select y.source, y.record_key, y.statement_id, y.raw_hash, y.first_said, y.last_said,
        s.citizen_id, s.citizen_id_consistent, s.previous_id_numbers, s.social_insurance_number, s.full_name, s.name_key,
        s.given_key, s.date_of_birth, s.gender, coalesce(s.current_ward_code, s.permanent_ward_code)
    from staging.saying y
    join staging.statement s on s.run_id = :run and s.ordinal = y.ordinal
    where y.run_id = :run and y.ordinal is not null and y.source in ('population', 'insurance') and int8eq(hashtext(y.record_key) & :mask, :slice)
),
-- most records are spoken of once: nothing to fold, nobody to compare with
single as (
    select s.source, s.record_key, s.citizen_id, case when s.citizen_id is not null then s.citizen_id_consistent end as citizen_id_consistent,
        s.previous_id_numbers, s.social_insurance_number, s.full_name, case when s.full_name is not null then s.name_key end as name_key,
        case when s.full_name is not null then s.given_key end as given_key, s.date_of_birth, s.gender, s.ward_code,
        case when s.ward_code is null then '{}' else array[s.ward_code] end as ward_codes
    from spoken s
    where not exists (select 1 from several m where m.source = s.source and m.record_key = s.record_key)
),
-- under one number the first said to hold it keeps it; of those said first together, the one that was said longest
compared as (
    select s.*,
        first_value(given_key) over w as first_given_key,
        first_value(name_key) over w as first_name_key,
        first_value(date_of_birth) over w as first_date_of_birth,
        first_value(case when citizen_id_consistent then citizen_id end) over w as first_citizen_id,
        first_value(last_said) over w as first_last_said
    from spoken s
    join several m using (source, record_key)
    window w as (partition by source, record_key order by first_said, last_said desc, raw_hash)
),
measured as (
    select c.*,
        given_key <> first_given_key as other_given,
        -- as far as the poorer one goes: a year is no other date than a day of it
        left(date_of_birth, length(first_date_of_birth)) <> left(first_date_of_birth, length(date_of_birth)) as other_birth,
        citizen_id_consistent and citizen_id <> first_citizen_id as other_citizen,
        name_key like '% %' and first_name_key like '% %'
            and not starts_with(split_part(name_key, ' ', 1), split_part(first_name_key, ' ', 1))
            and not starts_with(split_part(first_name_key, ' ', 1), split_part(name_key, ' ', 1)) as other_family
    from compared c
),
-- somebody else: another given name with another birth date, or while the first is still said (a correction follows, it does not stand
-- beside); the same given name with another birth date and another family name or citizen number
weighed as (
    select m.*,
        coalesce(other_given and (date_of_birth <> first_date_of_birth or first_said <= first_last_said), false)
            or coalesce(other_birth and (other_family or coalesce(other_citizen, false)), false) as aside
    from measured m
),
folded as (
    select source, record_key,
        -- a number that fits its line before one that does not: the book takes the same one, and who shares a key is found by it
        (array_agg(citizen_id order by citizen_id_consistent desc, last_said desc, raw_hash desc) filter (where citizen_id is not null))[1] as citizen_id,
        (array_agg(citizen_id_consistent order by citizen_id_consistent desc, last_said desc, raw_hash desc) filter (where citizen_id is not null))[1]
            as citizen_id_consistent,
        (array_agg(previous_id_numbers order by last_said desc, raw_hash desc) filter (where previous_id_numbers is not null))[1] as previous_id_numbers,
        (array_agg(social_insurance_number order by last_said desc, raw_hash desc) filter (where social_insurance_number is not null))[1] as social_insurance_number,
        (array_agg(full_name order by last_said desc, raw_hash desc) filter (where full_name is not null))[1] as full_name,
        (array_agg(name_key order by last_said desc, raw_hash desc) filter (where full_name is not null))[1] as name_key,
        (array_agg(given_key order by last_said desc, raw_hash desc) filter (where full_name is not null))[1] as given_key,
        (array_agg(date_of_birth order by last_said desc, raw_hash desc) filter (where date_of_birth is not null))[1] as date_of_birth,
        (array_agg(gender order by last_said desc, raw_hash desc) filter (where gender is not null))[1] as gender,
        (array_agg(ward_code order by last_said desc, raw_hash desc) filter (where ward_code is not null))[1] as ward_code,
        -- where the person lived before: what a clinic wrote down then stays right when they move
        coalesce(array_agg(distinct ward_code) filter (where ward_code is not null), '{}') as ward_codes
    from weighed
    where not aside
    group by source, record_key
    union all
    select * from single
),
aside as (
    select source, record_key, array_agg(statement_id order by statement_id) as set_aside
    from weighed where aside group by source, record_key
),
registered as (
    select coalesce(r.record_id, n.record_id) as record_id, f.source, f.record_key, r.record_id is null as is_new,
        f.citizen_id, coalesce(f.citizen_id_consistent, false) as citizen_id_consistent,
        coalesce(string_to_array(f.previous_id_numbers, ';'), '{}') as previous_ids, f.social_insurance_number, f.full_name,
        coalesce(f.name_key, '') as name_key, coalesce(f.given_key, '') as given_key, f.date_of_birth, f.gender, f.ward_code, f.ward_codes,
        coalesce(a.set_aside, '{}') as set_aside, false as is_gone
    from folded f
    left join aside a on a.source = f.source and a.record_key = f.record_key
    left join source.record r on r.source = f.source and r.record_key = f.record_key
    left join (
        select distinct person_source, person_key, record_id from staging.statement_plan
        where run_id = :run and int8eq(hashtext(person_key) & :mask, :slice)
    ) n on n.person_source = f.source and n.person_key = f.record_key
),
claimed as (
    select distinct on (p.record_id) p.record_id, p.person_source as source, p.person_key as record_key, held.record_id is null as is_new,
        s.citizen_id, s.citizen_id_consistent, coalesce(string_to_array(s.previous_id_numbers, ';'), '{}') as previous_ids,
        s.social_insurance_number, s.full_name, s.name_key, s.given_key, s.date_of_birth, s.gender,
        coalesce(s.current_ward_code, s.permanent_ward_code) as ward_code, '{}'::text[] as ward_codes, '{}'::bigint[] as set_aside, false as is_gone
    from staging.statement_plan p
    join staging.statement s on s.run_id = :run and s.ordinal = p.ordinal
    left join source.record held on held.record_id = p.record_id
    where p.run_id = :run and p.person_source in ('facility', 'police') and int8eq(hashtext(p.person_key) & :mask, :slice)
        -- a claim that nobody spoke of any more and somebody speaks of again
        and (held.record_id is null or held.is_gone)
    order by p.record_id, p.ordinal
),
-- statements that new rules moved to other records may leave a record that nobody speaks of any more; so may a withdrawn delivery
silent as (
    select h.record_id
    from staging.statement_plan p
    join source.statement h on h.source = p.source and h.statement_id = p.statement_id and h.record_id <> p.record_id
    where p.run_id = :run
        and not exists (select 1 from staging.statement_plan o where o.run_id = :run and o.record_id = h.record_id)
        and not exists (
            select 1 from source.statement o
            where o.record_id = h.record_id
                and not exists (
                    select 1 from staging.statement_plan m where m.run_id = :run and m.statement_id = o.statement_id
                )
        )
    union
    select t.record_id
    from staging.taken_back t
    where t.run_id = :run and not t.remains
        and not exists (
            select 1 from source.statement o
            where o.record_id = t.record_id
                and not exists (
                    select 1 from staging.taken_back m
                    where m.run_id = :run and m.statement_id = o.statement_id and not m.remains
                )
        )
),
gone as (
    select r.record_id, r.source, r.record_key, false as is_new, null::text as citizen_id, false as citizen_id_consistent,
        '{}'::text[] as previous_ids, null::text as social_insurance_number, null::text as full_name, '' as name_key,
        '' as given_key, null::text as date_of_birth, null::text as gender, null::text as ward_code, '{}'::text[] as ward_codes,
        '{}'::bigint[] as set_aside, true as is_gone
    from silent
    join source.record r on r.record_id = silent.record_id and int8eq(hashtext(r.record_key) & :mask, :slice)
),
planned as (
    select * from registered union all select * from claimed union all select * from gone
)
-- numbers of the slices alternate, so that a range of them holds neighbours
select :run, (row_number() over (order by p.record_id) - 1) * (:mask + 1) + :slice + 1, p.record_id, p.source, p.record_key, p.is_new, p.citizen_id, p.citizen_id_consistent, p.previous_ids, p.social_insurance_number, p.full_name, p.name_key, p.given_key, p.date_of_birth, p.gender, p.ward_code, p.ward_codes, p.set_aside,
    p.is_gone
from planned p
where not exists (select 1 from staging.record_plan done where done.run_id = :run and int8eq(hashtext(done.record_key) & :mask, :slice))
    and not exists (
        select 1 from source.record r
        where r.record_id = p.record_id
            and (r.citizen_id, r.citizen_id_consistent, r.previous_ids, r.social_insurance_number, r.full_name, r.name_key, r.given_key, r.date_of_birth, r.gender, r.ward_code, r.ward_codes, r.set_aside, r.is_gone)
                is not distinct from (p.citizen_id, p.citizen_id_consistent, p.previous_ids, p.social_insurance_number, p.full_name, p.name_key, p.given_key, p.date_of_birth, p.gender, p.ward_code, p.ward_codes, p.set_aside, p.is_gone)
    )
