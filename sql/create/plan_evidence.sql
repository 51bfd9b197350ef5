-- create/plan_evidence
-- does:    lists the statements that speak for each book in scope, ranked: population, insurance, facilities; then the later; then content
-- grain:   one row per statement and anchor
-- reads:   staging.link_plan, staging.scope, staging.saying, staging.event_plan, source.statement, registry.visit, registry.vaccination, quality.delivery_line, batch.delivery
-- writes:  staging.evidence
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: link_plan
insert into staging.evidence
    (run_id, anchor_id, authority, said_order, raw_hash, source, statement_id, ordinal, place)
with member as (
    select l.anchor_id, s.record_id, s.source, s.record_key, s.set_aside
    from staging.link_plan l
    join staging.scope s on s.run_id = :run and s.record_id = l.record_id
    where l.run_id = :run and l.outcome in ('ANCHOR', 'LINKED')
),
spoken as (
    -- registers, touched by this run
    select m.anchor_id, case m.source when 'population' then 1 else 2 end as authority, y.last_said::numeric as said_order,
        y.raw_hash, y.source, case when y.ordinal is null then y.statement_id end as statement_id, y.ordinal
    from member m
    join staging.saying y on y.run_id = :run and y.source = m.source and y.record_key = m.record_key
    where m.source in ('population', 'insurance') and y.statement_id <> all (m.set_aside)
    union all
    -- registers, not touched
    select m.anchor_id, case m.source when 'population' then 1 else 2 end, said.last_said, s.raw_hash, s.source, s.statement_id, null
    from member m
    join source.statement s on s.source = m.source and s.record_key = m.record_key
    cross join lateral (
        select max(d.said_at) as last_said
        from quality.delivery_line dl
        join batch.delivery d on d.delivery_id = dl.delivery_id and d.state = 'APPLIED'
        where dl.statement_id = s.statement_id
    ) said
    where m.source in ('population', 'insurance') and s.statement_id <> all (m.set_aside)
        and said.last_said is not null
        and not exists (
            select 1 from staging.saying y where y.run_id = :run and y.source = m.source and y.record_key = m.record_key
        )
    union all
    -- visits and injections that stand as they stood
    select m.anchor_id, 3, extract(epoch from v.ended_at), s.raw_hash, s.source, s.statement_id, null
    from member m
    join registry.visit v on v.record_id = m.record_id
    join source.statement s on s.source = 'visit' and s.statement_id = v.statement_id
    where m.source = 'facility'
        and not exists (
            select 1 from staging.event_plan e where e.run_id = :run and e.source = 'visit' and e.record_key = v.visit_key
        )
    union all
    select m.anchor_id, 3, extract(epoch from v.injected_on), s.raw_hash, s.source, s.statement_id, null
    from member m
    join registry.vaccination v on v.record_id = m.record_id
    join source.statement s on s.source = 'vaccination' and s.statement_id = v.statement_id
    where m.source = 'facility'
        and not exists (
            select 1 from staging.event_plan e
            where e.run_id = :run and e.source = 'vaccination' and e.record_key = v.injection_key
        )
    union all
    -- visits and injections of this run
    select m.anchor_id, 3, extract(epoch from coalesce(e.visit_ended_at, e.injected_on)), e.raw_hash, e.source,
        case when e.ordinal is null then e.statement_id end, e.ordinal
    from member m
    join staging.event_plan e on e.run_id = :run and e.record_id = m.record_id and e.source in ('visit', 'vaccination')
)
select :run, anchor_id, authority, said_order, raw_hash, source, statement_id, ordinal,
    row_number() over (partition by anchor_id order by authority, said_order desc, raw_hash desc)
from spoken
where not exists (select 1 from staging.evidence done where done.run_id = :run)
