-- intake/plan_statements
-- does:    numbers the statements this run adds and the records of persons they speak of
-- grain:   one row per new statement
-- reads:   staging.line_plan, staging.statement, source.record, source.statement
-- writes:  staging.statement_plan
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: line_plan
insert into staging.statement_plan
    (run_id, plan_no, ordinal, statement_id, source, record_key, person_source, person_key, record_id)
with added as (
    select s.ordinal, s.source, s.record_key, s.person_source, s.person_key, s.raw_hash
    from staging.line_plan lp
    join staging.statement s on s.run_id = :run and s.ordinal = lp.ordinal
    where lp.run_id = :run and lp.is_new
),
persons as (
    select distinct person_source, person_key from added
),
-- numbers follow content, not arrival, and leave no gaps: a run killed and planned again gives the same ones
numbered as (
    select p.person_source, p.person_key,
        (select coalesce(max(record_id), 0) from source.record)
            + row_number() over (order by p.person_source collate "C", p.person_key collate "C") as record_id
    from persons p
    where not exists (
        select 1 from source.record r where r.source = p.person_source and r.record_key = p.person_key
    )
)
select :run, row_number() over (order by a.source collate "C", a.record_key collate "C", a.raw_hash), a.ordinal,
    (select coalesce(max(statement_id), 0) from source.statement)
        + row_number() over (order by a.source collate "C", a.record_key collate "C", a.raw_hash),
    a.source, a.record_key, a.person_source, a.person_key, coalesce(r.record_id, n.record_id)
from added a
left join source.record r on r.source = a.person_source and r.record_key = a.person_key
left join numbered n on n.person_source = a.person_source and n.person_key = a.person_key
where not exists (select 1 from staging.statement_plan done where done.run_id = :run)
