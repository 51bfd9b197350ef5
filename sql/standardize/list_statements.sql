-- standardize/list_statements
-- does:    lists the held statements of sources that stand under other rules than today's, with the date they speak about
-- grain:   one row per statement
-- reads:   source.statement, source.standing, quality.delivery_line, batch.delivery, batch.run
-- writes:  nothing
-- params:  :run, :from, :size
-- rerun:   same input changes zero rows
select s.statement_id, s.source, s.layout, s.raw, s.raw_hash, said.as_of
from source.statement s
cross join lateral (
    select min(d.as_of) as as_of
    from quality.delivery_line dl
    join batch.delivery d on d.delivery_id = dl.delivery_id and d.state = 'APPLIED'
    where dl.statement_id = s.statement_id
) said
where s.statement_id > :from
    and said.as_of is not null
    and s.source in (
        select t.source from source.standing t
        join batch.run r on r.run_id = :run
        where t.rules_version <> r.rules_version
    )
order by s.statement_id
limit :size
