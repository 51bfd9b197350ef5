-- intake/plan_sayings
-- does:    gathers all that is said about the touched records, held and new, with its time
-- grain:   one row per statement about a touched record
-- reads:   staging.line_plan, staging.statement_plan, staging.line, source.statement, quality.delivery_line, batch.delivery
-- writes:  staging.saying
-- params:  :run, :slice, :mask
-- rerun:   same input changes zero rows
-- analyze: statement_plan
insert into staging.saying
    (run_id, source, record_key, raw_hash, statement_id, ordinal, first_said, last_said)
with touched as (
    select distinct source, record_key from staging.line_plan
    where run_id = :run and touches and int8eq(hashtext(record_key) & :mask, :slice)
),
-- this run's own assertions, of new statements and of held ones; not by touched records alone: what that lets through the planner takes for
-- a handful of rows, and goes through them for each statement
asserted as (
    select lp.source, l.raw_hash, min(d.said_at) as first_said, max(d.said_at) as last_said
    from staging.line_plan lp
    join staging.line l on l.run_id = :run and l.ordinal = lp.ordinal
    join batch.delivery d on d.delivery_id = lp.delivery_id
    where lp.run_id = :run and lp.fate <> 'duplicate' and int8eq(hashtext(lp.record_key) & :mask, :slice)
        and (select exists (select 1 from touched))
    group by lp.source, l.raw_hash
)
select :run, s.source, s.record_key, s.raw_hash, s.statement_id, null,
    least(held.first_said, a.first_said), greatest(held.last_said, a.last_said)
from touched t
join source.statement s on s.source = t.source and s.record_key = t.record_key
cross join lateral (
    select min(d.said_at) as first_said, max(d.said_at) as last_said
    from quality.delivery_line dl
    join batch.delivery d on d.delivery_id = dl.delivery_id and d.state = 'APPLIED'
    where dl.statement_id = s.statement_id
) held
left join asserted a on a.source = s.source and a.raw_hash = s.raw_hash
where (held.last_said is not null or a.last_said is not null)
    and not exists (select 1 from staging.saying done where done.run_id = :run and done.source = s.source and done.raw_hash = s.raw_hash)
union all
select :run, p.source, p.record_key, l.raw_hash, p.statement_id, p.ordinal, a.first_said, a.last_said
from staging.statement_plan p
join staging.line l on l.run_id = :run and l.ordinal = p.ordinal
join asserted a on a.source = l.source and a.raw_hash = l.raw_hash
where p.run_id = :run and int8eq(hashtext(p.record_key) & :mask, :slice)
    and not exists (select 1 from staging.saying done where done.run_id = :run and done.source = p.source and done.raw_hash = l.raw_hash)
