-- report/prepare_acknowledgement
-- does:    plans the acknowledgement for this delivery until the transaction ends: what belongs to the lines of a large one is read at once, not line by line
-- grain:   one row
-- reads:   batch.delivery, registry.link
-- writes:  nothing
-- params:  :delivery
-- rerun:   reads only
select set_config('plan_cache_mode', 'force_custom_plan', true),
    set_config('enable_nestloop', case when d.records * 20 < held.reltuples then 'on' else 'off' end, true)
from batch.delivery d
join pg_class held on held.oid = 'registry.link'::regclass
where d.delivery_id = :delivery
