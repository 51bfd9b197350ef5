-- report/find_run_withdrawal
-- does:    what a run takes back; in a dry run: what it would take back
-- grain:   one row when the run withdraws a delivery
-- reads:   batch.withdrawal, batch.delivery, quality.run_figure
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
select w.delivery_id, d.file_name,
    coalesce(sum(f.value) filter (where f.figure = 'statements_taken_back'), 0)::bigint as statements,
    coalesce(sum(f.value) filter (where f.figure = 'statements_removed'), 0)::bigint as removed,
    coalesce(sum(f.value) filter (where f.figure = 'records_gone'), 0)::bigint as records,
    coalesce(sum(f.value) filter (where f.figure = 'events_gone'), 0)::bigint as events
from batch.withdrawal w
join batch.delivery d on d.delivery_id = w.delivery_id
left join quality.run_figure f on f.run_id = w.run_id
where w.run_id = :run
group by w.delivery_id, d.file_name
