-- report/why_field
-- does:    the statements that speak for a field of a book, in the order of the fold: population, insurance, facilities; the later; content. The first that counts is the value
-- grain:   one row per statement with a value
-- reads:   registry.link, source.record, source.statement, registry.visit, registry.vaccination, quality.delivery_line, batch.delivery
-- writes:  nothing
-- params:  :book, :field
-- rerun:   reads only
with member as (
    select r.record_id, r.source, r.record_key, r.set_aside
    from registry.link k
    join source.record r on r.record_id = k.record_id
    where k.book_id = :book
),
spoken as (
    select case m.source when 'population' then 1 else 2 end as authority, m.source as person_source, s.source, s.statement_id,
        null::numeric as happened, s.statement_id = any (m.set_aside) as set_aside
    from member m
    join source.statement s on s.source = m.source and s.record_key = m.record_key
    where m.source in ('population', 'insurance')
    union all
    select 3, m.source, 'visit', v.statement_id, extract(epoch from v.ended_at), false
    from member m
    join registry.visit v on v.record_id = m.record_id
    where m.source = 'facility'
    union all
    select 3, m.source, 'vaccination', v.statement_id, extract(epoch from v.injected_on), false
    from member m
    join registry.vaccination v on v.record_id = m.record_id
    where m.source = 'facility'
)
select p.person_source as source, s.record_key, to_jsonb(s) ->> :field as value, s.rules_version, p.set_aside,
    :field <> 'citizen_id' or p.authority = 1 or s.citizen_id_consistent as counts,
    said.delivery_id, said.layout, said.file_name, said.as_of, said.line, said.applied_by_run
from spoken p
join source.statement s on s.source = p.source and s.statement_id = p.statement_id
cross join lateral (
    select d.delivery_id, d.layout, d.file_name, d.as_of, d.said_at, d.applied_by_run, l.line
    from quality.delivery_line l
    join batch.delivery d on d.delivery_id = l.delivery_id and d.state = 'APPLIED'
    where l.statement_id = s.statement_id and l.source = s.source
    order by d.said_at desc, d.delivery_id desc
    limit 1
) said
where to_jsonb(s) ->> :field is not null
order by p.set_aside, (:field <> 'citizen_id' or p.authority = 1 or s.citizen_id_consistent) desc,
    p.authority, coalesce(p.happened, said.said_at) desc, s.raw_hash desc
