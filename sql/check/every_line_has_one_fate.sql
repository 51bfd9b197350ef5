-- check/every_line_has_one_fate
-- does:    every record of a delivery of this run was read once, none left out, and has exactly one fate
-- grain:   one row per violation
-- reads:   staging.line, batch.delivery, quality.delivery_line
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
with scanned as (
    -- records are numbered 1, 2, 3 … in reading order: a position that went back doubles some, one that ran ahead leaves a gap
    select l.delivery_id, count(*) as lines, count(distinct l.record) as records, max(l.record) as last_record
    from staging.line l
    where l.run_id = :run
    group by l.delivery_id
),
fated as (
    select f.delivery_id, count(*) as fates
    from quality.delivery_line f
    join batch.delivery d on d.delivery_id = f.delivery_id and d.claimed_by_run = :run and d.state = 'CLAIMED'
    group by f.delivery_id
)
select d.delivery_id, s.lines, s.records, s.last_record, f.fates
from batch.delivery d
left join scanned s on s.delivery_id = d.delivery_id
left join fated f on f.delivery_id = d.delivery_id
where d.claimed_by_run = :run and d.state = 'CLAIMED'
    and (coalesce(s.lines, 0) <> coalesce(s.records, 0)
        or coalesce(s.records, 0) <> coalesce(s.last_record, 0)
        or coalesce(s.lines, 0) <> coalesce(f.fates, 0)
        or coalesce(f.fates, 0) <> coalesce(d.records, 0))
