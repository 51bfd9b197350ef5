-- intake/apply_lines
-- does:    writes down the one fate of every delivered line; what is held for a person without a book is parked
-- grain:   one row per delivered record
-- reads:   staging.line, staging.line_plan, staging.statement_plan, batch.delivery, source.statement, source.record, registry.link, quality.delivery_line
-- writes:  quality.delivery_line
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
insert into quality.delivery_line (delivery_id, record, line, fate, source, statement_id)
with told as (
    select l.ordinal, l.delivery_id, l.record, l.line, l.source, p.fate,
        coalesce(p.statement_id, n.statement_id, s.statement_id) as statement_id,
        -- only what adds to the evidence can wait for its person
        case when p.fate in ('created', 'updated') then coalesce(n.record_id, s.record_id) end as record_id
    from staging.line l
    join batch.delivery d on d.delivery_id = l.delivery_id and d.claimed_by_run = :run and d.state = 'CLAIMED'
    left join staging.line_plan p on p.run_id = :run and p.ordinal = l.ordinal
    left join staging.statement_plan n on n.run_id = :run and n.ordinal = l.ordinal
    -- what was held before or is said by another line of this run is known by its content; by no content nobody is looked for
    left join source.statement s on s.source = l.source
        and s.raw_hash = case when n.ordinal is null and (p.statement_id is null or p.fate in ('created', 'updated')) and p.fate <> 'duplicate' then l.raw_hash end
    where l.run_id = :run and l.ordinal between :from and :to
)
select t.delivery_id, t.record, t.line,
    case
        when t.fate is null then 'rejected'
        when t.fate in ('created', 'updated') and (k.record_id is null or t.statement_id = any (r.set_aside)) then 'parked'
        else t.fate
    end,
    t.source, case when t.fate <> 'duplicate' then t.statement_id end
from told t
left join source.record r on r.record_id = t.record_id
left join registry.link k on k.record_id = t.record_id
-- a range is written whole or not at all: its first line tells
where not exists (
        select 1
        from quality.delivery_line done
        join staging.line first on first.run_id = :run and first.delivery_id = done.delivery_id and first.record = done.record
        where first.ordinal = (
                select min(l.ordinal)
                from staging.line l
                join batch.delivery d on d.delivery_id = l.delivery_id and d.claimed_by_run = :run and d.state = 'CLAIMED'
                where l.run_id = :run and l.ordinal between :from and :to
            )
    )
order by t.delivery_id, t.record
