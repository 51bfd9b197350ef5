-- report/list_rejects
-- does:    the lines of a delivery that could not be used, as delivered, each with its faults and the fields they concern
-- grain:   one row per rejected record
-- reads:   quality.rejected_line, quality.notice
-- writes:  nothing
-- params:  :delivery
-- rerun:   reads only
select j.record, j.line, j.delivered, coalesce(n.reasons, j.reasons) as reasons
from quality.rejected_line j
left join lateral (
    select array_agg(distinct n.code || coalesce(':' || n.field, '')) as reasons
    from quality.notice n
    where n.delivery_id = j.delivery_id and n.line = j.line
        -- a value that cannot be done without and cannot be used has its reason in a notice beside it
        and (n.severity = 'ERROR' or exists (
            select 1 from quality.notice e
            where e.delivery_id = n.delivery_id and e.line = n.line and e.field = n.field and e.code = 'REQUIRED_VALUE_UNUSABLE'
        ))
) n on true
where j.delivery_id = :delivery
order by j.record
