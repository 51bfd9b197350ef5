-- steward/plan_sayings
-- does:    gathers what the other deliveries say about the records the withdrawn one spoke of
-- grain:   one row per statement about a touched record
-- reads:   staging.taken_back, source.statement, quality.delivery_line, batch.delivery, batch.withdrawal
-- writes:  staging.saying
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: taken_back
insert into staging.saying
    (run_id, source, record_key, raw_hash, statement_id, ordinal, first_said, last_said)
with touched as (
    select distinct source, record_key from staging.taken_back where run_id = :run
)
select :run, s.source, s.record_key, s.raw_hash, s.statement_id, null, said.first_said, said.last_said
from touched t
join source.statement s on s.source = t.source and s.record_key = t.record_key
cross join lateral (
    select min(d.said_at) as first_said, max(d.said_at) as last_said
    from quality.delivery_line l
    join batch.delivery d on d.delivery_id = l.delivery_id and d.state = 'APPLIED'
    where l.statement_id = s.statement_id
        and l.delivery_id <> (select w.delivery_id from batch.withdrawal w where w.run_id = :run)
) said
where said.last_said is not null
    and not exists (select 1 from staging.saying done where done.run_id = :run)
