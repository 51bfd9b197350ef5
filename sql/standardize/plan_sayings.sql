-- standardize/plan_sayings
-- does:    gathers all that is said about the records that restated statements leave or join
-- grain:   one row per statement about a touched record
-- reads:   staging.statement_plan, source.statement, quality.delivery_line, batch.delivery
-- writes:  staging.saying
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: statement_plan
insert into staging.saying
    (run_id, source, record_key, raw_hash, statement_id, ordinal, first_said, last_said)
with touched as (
    select source, record_key from staging.statement_plan where run_id = :run
    union
    select h.source, h.record_key
    from staging.statement_plan p
    join source.statement h on h.source = p.source and h.statement_id = p.statement_id
    where p.run_id = :run
),
spoken as (
    select s.source, coalesce(p.record_key, s.record_key) as record_key, s.raw_hash, s.statement_id, p.ordinal
    from touched t
    join source.statement s on s.source = t.source and s.record_key = t.record_key
    left join staging.statement_plan p on p.run_id = :run and p.statement_id = s.statement_id
)
select :run, s.source, s.record_key, s.raw_hash, s.statement_id, s.ordinal, said.first_said, said.last_said
from spoken s
cross join lateral (
    select min(d.said_at) as first_said, max(d.said_at) as last_said
    from quality.delivery_line dl
    join batch.delivery d on d.delivery_id = dl.delivery_id and d.state = 'APPLIED'
    where dl.statement_id = s.statement_id
) said
where said.last_said is not null
    and not exists (select 1 from staging.saying done where done.run_id = :run)
