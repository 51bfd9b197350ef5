-- intake/note_shadow
-- does:    counts in how many lines of accepted deliveries, or held lines read again, each rule found something that only runs in the shadow
-- grain:   one row per source and finding
-- reads:   staging.shadow, staging.line, batch.delivery
-- writes:  quality.run_figure
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: shadow
insert into quality.run_figure as held (run_id, figure, value)
select :run, 'shadow.' || w.source || '.' || w.code, count(*)
from staging.shadow w
left join staging.line l on l.run_id = :run and l.ordinal = w.ordinal
left join batch.delivery d on d.delivery_id = l.delivery_id
where w.run_id = :run and (d.delivery_id is null or d.state = 'CLAIMED')
group by w.source, w.code
on conflict (run_id, figure) do update set value = excluded.value where held.value is distinct from excluded.value
