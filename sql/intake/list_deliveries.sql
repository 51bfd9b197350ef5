-- intake/list_deliveries
-- does:    lists the deliveries a run works on, in the order of what they speak about
-- grain:   one row per delivery
-- reads:   batch.delivery, quality.notice
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select d.delivery_id, d.layout, d.as_of, d.sequence, d.sha256, d.archive, d.state,
    -- columns in which the scan saw dates of both orders
    array(
        select distinct n.field
        from quality.notice n
        where n.delivery_id = d.delivery_id and n.code = 'DATE_ORDER_CONTRADICTED' and n.field is not null
    ) as contradicted
from batch.delivery d
where d.claimed_by_run = :run and d.state in ('CLAIMED', 'REFUSED')
order by d.said_at, d.layout, d.sha256
