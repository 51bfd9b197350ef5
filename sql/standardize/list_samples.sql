-- standardize/list_samples
-- does:    lists the most frequent changes of each field, five at most, for a mask to be made of them
-- grain:   one row per scope, source, field and change
-- reads:   staging.value_change
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
with counted as (
    select c.scope, c.source, c.field, c.before, c.after, count(*) as rows
    from staging.value_change c
    where c.run_id = :run and c.field <> 'record'
    group by c.scope, c.source, c.field, c.before, c.after
),
ranked as (
    select c.*, row_number() over (
        partition by c.scope, c.source, c.field order by c.rows desc, c.before collate "C", c.after collate "C") as place
    from counted c
)
select r.scope, r.source, r.field, r.before, r.after, r.rows
from ranked r
where r.place <= 5
order by r.scope, r.source, r.field, r.place
