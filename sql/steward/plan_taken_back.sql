-- steward/plan_taken_back
-- does:    lists what the delivery being withdrawn asserted, and whether another applied delivery asserts it too
-- grain:   one row per statement of the delivery
-- reads:   batch.withdrawal, quality.delivery_line, batch.delivery, source.statement
-- writes:  staging.taken_back
-- params:  :run
-- rerun:   same input changes zero rows
insert into staging.taken_back (run_id, plan_no, source, record_key, statement_id, record_id, raw_hash, remains)
with said as (
    select distinct w.delivery_id, l.source, l.statement_id
    from batch.withdrawal w
    join quality.delivery_line l on l.delivery_id = w.delivery_id and l.statement_id is not null
    where w.run_id = :run
)
select :run, row_number() over (order by s.statement_id), s.source, s.record_key, s.statement_id, s.record_id, s.raw_hash,
    exists (
        select 1
        from quality.delivery_line o
        join batch.delivery d on d.delivery_id = o.delivery_id and d.state = 'APPLIED'
        where o.statement_id = said.statement_id and o.delivery_id <> said.delivery_id
    )
from said
join source.statement s on s.source = said.source and s.statement_id = said.statement_id
where not exists (select 1 from staging.taken_back done where done.run_id = :run)
