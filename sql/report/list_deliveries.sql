-- report/list_deliveries
-- does:    all deliveries with the fates of their lines, the newest first
-- grain:   one row per delivery
-- reads:   batch.delivery, quality.delivery_line
-- writes:  nothing
-- params:  :most
-- rerun:   reads only
with newest as (
    select * from batch.delivery where dry_run_id is null order by delivery_id desc limit :most
)
select d.delivery_id, d.layout, d.sender, d.file_name, d.as_of, d.sha256, d.state, d.refusal, d.refusal_line, d.records, f.*, false as again
from newest d
cross join lateral (
    select count(*) as lines,
        count(*) filter (where l.fate = 'created') as created,
        count(*) filter (where l.fate = 'updated') as updated,
        count(*) filter (where l.fate = 'unchanged') as unchanged,
        count(*) filter (where l.fate = 'duplicate') as duplicate,
        count(*) filter (where l.fate = 'rejected') as rejected,
        count(*) filter (where l.fate = 'parked') as parked
    from quality.delivery_line l
    where l.delivery_id = d.delivery_id
) f
order by d.delivery_id desc
