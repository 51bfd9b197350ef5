-- standardize/list_statements
-- does:    lists the held statements that stand under other rules than today's, with the date they speak about; apart: added under other rules than the rest of their source
-- grain:   one row per statement
-- reads:   source.statement, source.standing, quality.delivery_line, batch.delivery, batch.run
-- writes:  nothing
-- params:  :run, :from, :size
-- rerun:   same input changes zero rows
with outdated as (
    select t.source, t.rules_version <> r.rules_version as whole, t.also
    from source.standing t
    join batch.run r on r.run_id = :run
    where t.rules_version <> r.rules_version or cardinality(t.also) > 0
)
select s.statement_id, s.source, s.layout, s.raw, s.raw_hash, said.as_of, s.rules_version = any (o.also) as apart
from source.statement s
join outdated o on o.source = s.source
cross join lateral (
    select min(d.as_of) as as_of
    from quality.delivery_line dl
    join batch.delivery d on d.delivery_id = dl.delivery_id and d.state = 'APPLIED'
    where dl.statement_id = s.statement_id
) said
where s.statement_id > :from
    and said.as_of is not null
    and (o.whole or s.rules_version = any (o.also))
order by s.statement_id
limit :size
