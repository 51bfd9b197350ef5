-- report/list_run_deliveries
-- does:    the deliveries a run took, with the fates of their lines; what an earlier run has applied is unchanged to this one
-- grain:   one row per delivery
-- reads:   batch.run, batch.run_input, batch.delivery, quality.delivery_line
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
with family as (
    select run_id from batch.run where run_id = :run or parent_run_id = :run
),
taken as (
    select delivery_id from batch.run_input where run_id in (select run_id from family) and delivery_id is not null
    union
    select delivery_id from batch.delivery where claimed_by_run in (select run_id from family)
),
fate as (
    select l.delivery_id,
        count(*) as lines,
        count(*) filter (where l.fate = 'created') as created,
        count(*) filter (where l.fate = 'updated') as updated,
        count(*) filter (where l.fate = 'unchanged') as unchanged,
        count(*) filter (where l.fate = 'duplicate') as duplicate,
        count(*) filter (where l.fate = 'rejected') as rejected,
        count(*) filter (where l.fate = 'parked') as parked
    from taken t
    join quality.delivery_line l on l.delivery_id = t.delivery_id
    group by l.delivery_id
)
select d.delivery_id, d.layout, d.sender, d.file_name, d.as_of, d.sha256,
    -- what a dry run looks at is received by nobody yet, and would be stopped where it says why
    case when d.dry_run_id is null then d.state else 'RECEIVED' end as state, d.refusal, d.refusal_line, d.records,
    coalesce(f.lines, 0) as lines,
    case when again.it then 0 else coalesce(f.created, 0) end as created,
    case when again.it then 0 else coalesce(f.updated, 0) end as updated,
    coalesce(f.unchanged, 0) + case when again.it then coalesce(f.created, 0) + coalesce(f.updated, 0) else 0 end as unchanged,
    coalesce(f.duplicate, 0) as duplicate,
    coalesce(f.rejected, 0) as rejected,
    coalesce(f.parked, 0) as parked,
    again.it as again
from taken t
join batch.delivery d on d.delivery_id = t.delivery_id
cross join lateral (
    select d.applied_by_run is not null and d.applied_by_run not in (select run_id from family) as it
) again
left join fate f on f.delivery_id = d.delivery_id
order by d.delivery_id
