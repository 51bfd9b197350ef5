-- standardize/note_value_changes
-- does:    counts how many values of each field change, appear and vanish, in statements by source and in books; the empty subject counts statements and books
-- grain:   one row per scope, source and field
-- reads:   staging.value_change
-- writes:  quality.run_change
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: value_change
insert into quality.run_change (run_id, scope, source, subject, changed, appeared, vanished)
select :run, c.scope, c.source, c.field,
    count(*) filter (where c.before is not null and c.after is not null),
    count(*) filter (where c.before is null),
    count(*) filter (where c.after is null)
from staging.value_change c
where c.run_id = :run
group by c.scope, c.source, c.field
union all
select :run, c.scope, c.source, '', count(distinct c.subject_no), 0, 0
from staging.value_change c
where c.run_id = :run
group by c.scope, c.source
on conflict do nothing
