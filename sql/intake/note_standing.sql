-- intake/note_standing
-- does:    notes under which rules the first statements of a source were made standard
-- grain:   one row per kind of source
-- reads:   batch.delivery, batch.run
-- writes:  source.standing
-- params:  :run
-- rerun:   same input changes zero rows
insert into source.standing (source, rules_version, run_id)
select distinct d.source, r.rules_version, r.run_id
from batch.delivery d
join batch.run r on r.run_id = :run
where d.applied_by_run = :run
on conflict (source) do nothing
