-- report/list_run_samples
-- does:    the first three places of each finding in the deliveries of a run, with the line as delivered, for a mask to be made of it
-- grain:   one row per finding, at most three per code
-- reads:   batch.run, batch.delivery, quality.notice, quality.rejected_line, quality.delivery_line, source.statement
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
with taken as (
    select d.delivery_id, d.layout, d.file_name, d.header
    from batch.delivery d
    where d.claimed_by_run in (select r.run_id from batch.run r where r.run_id = :run or r.parent_run_id = :run)
),
placed as (
    select n.delivery_id, n.line, n.code, n.field,
        row_number() over (partition by n.code order by n.delivery_id, n.line, n.field collate "C") as place
    from quality.notice n
    where n.delivery_id in (select t.delivery_id from taken t)
),
sample as (
    select p.* from placed p where p.place <= 3
)
select s.code, s.delivery_id, t.layout, t.file_name, s.line, s.field, t.header, j.delivered, told.raw
from sample s
join taken t on t.delivery_id = s.delivery_id
-- records are numbered in the order of their lines, so the search begins right at the place
left join lateral (
    select l.record, l.source, l.statement_id
    from quality.delivery_line l
    where l.delivery_id = s.delivery_id and l.record <= s.line and l.line = s.line
    order by l.record desc
    limit 1
) held on true
left join lateral (
    select r.delivered
    from quality.rejected_line r
    where r.delivery_id = s.delivery_id and r.record <= s.line and r.line = s.line
    order by r.record desc
    limit 1
) j on true
left join lateral (
    select e.raw
    from source.statement e
    where j.delivered is null and e.source = held.source and e.statement_id = held.statement_id
    -- a handful of rows: never a join with all statements
    limit 1
) told on true
order by s.code, s.place
