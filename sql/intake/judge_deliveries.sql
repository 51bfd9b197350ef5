-- intake/judge_deliveries
-- does:    measures every delivery of a run for its gate
-- grain:   one row per delivery
-- reads:   batch.delivery, staging.line, quality.rejected_line
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select d.delivery_id, d.layout, d.extent,
    (select count(*) from staging.line l where l.run_id = :run and l.delivery_id = d.delivery_id) as records,
    (select count(*) from quality.rejected_line r where r.delivery_id = d.delivery_id) as rejected,
    coalesce(before.records, 0) as records_before, d.opened_gate
from batch.delivery d
left join lateral (
    select b.records
    from batch.delivery b
    where b.layout = d.layout and b.sender = d.sender and b.extent = 'FULL' and b.state = 'APPLIED'
        and b.said_at < d.said_at
    order by b.said_at desc
    limit 1
) before on true
where d.claimed_by_run = :run and d.state = 'CLAIMED'
order by d.delivery_id
