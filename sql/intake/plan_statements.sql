-- intake/plan_statements
-- does:    numbers the statements this run adds and the records of persons they speak of
-- grain:   one row per new statement
-- reads:   staging.line_plan, staging.statement, source.record, source.statement
-- writes:  staging.statement_plan
-- params:  :run, :slice, :mask
-- rerun:   same input changes zero rows
-- analyze: line_plan
insert into staging.statement_plan
    (run_id, plan_no, ordinal, statement_id, source, record_key, person_source, person_key, record_id)
with added as (
    select s.ordinal, s.source, s.record_key, s.person_source, s.person_key, s.raw_hash
    from staging.line_plan lp
    join staging.statement s on s.run_id = :run and s.ordinal = lp.ordinal
    -- a source is in one slice, for it is numbered as a whole; population and insurance are in two
    where lp.run_id = :run and lp.is_new and int8eq(hashtext(s.person_source) & :mask, :slice)
),
persons as (
    select distinct person_source, person_key from added
),
-- numbers follow content, not arrival, and leave no gaps: a run killed and planned again gives the same ones. Each source begins where the
-- one before it, in another slice perhaps, will end
earlier_statements as (
    select source, (sum(count(*)) over (order by source collate "C") - count(*))::bigint as statements
    from staging.line_plan
    where run_id = :run and is_new
    group by source
),
earlier_persons as (
    select o.person_source, count(*) as persons
    from (
        select distinct s.person_source, s.person_key
        from staging.line_plan lp
        join staging.statement s on s.run_id = :run and s.ordinal = lp.ordinal
        where lp.run_id = :run and lp.is_new and s.person_source collate "C" < (select max(person_source collate "C") from persons)
    ) o
    where not exists (
        select 1 from source.record r where r.source = o.person_source and r.record_key = o.person_key
    )
    group by o.person_source
),
numbered as (
    select p.person_source, p.person_key,
        (select coalesce(max(record_id), 0) from source.record)
            + row_number() over (partition by p.person_source order by p.person_key collate "C") as record_id
    from persons p
    where not exists (
        select 1 from source.record r where r.source = p.person_source and r.record_key = p.person_key
    )
),
placed as (
    select a.*, row_number() over (partition by a.source order by a.record_key collate "C", a.raw_hash) as place
    from added a
)
select :run, e.statements + a.place, a.ordinal, (select coalesce(max(statement_id), 0) from source.statement) + e.statements + a.place,
    a.source, a.record_key, a.person_source, a.person_key, coalesce(r.record_id, n.record_id + b.persons)
from placed a
join earlier_statements e on e.source = a.source
join (
    select mine.person_source, coalesce(sum(other.persons), 0)::bigint as persons
    from (select distinct person_source from persons) mine
    left join earlier_persons other on other.person_source collate "C" < mine.person_source collate "C"
    group by mine.person_source
) b on b.person_source = a.person_source
left join source.record r on r.source = a.person_source and r.record_key = a.person_key
left join numbered n on n.person_source = a.person_source and n.person_key = a.person_key
where not exists (
        select 1 from staging.statement_plan done where done.run_id = :run and int8eq(hashtext(done.person_source) & :mask, :slice)
    )
