-- intake/list_line_spans
-- does:    tells which ordinals the lines of each delivery have
-- grain:   one row per delivery
-- reads:   staging.line
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select delivery_id, min(ordinal) as first, max(ordinal) as last
from staging.line
where run_id = :run
group by delivery_id
