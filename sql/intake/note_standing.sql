-- intake/note_standing
-- does:    notes under which rules the first statements of a source were made standard, and that later ones were added under others
-- grain:   one row per kind of source
-- reads:   batch.delivery, batch.run
-- writes:  source.standing
-- params:  :run
-- rerun:   same input changes zero rows
insert into source.standing as held (source, rules_version, run_id)
select distinct d.source, r.rules_version, r.run_id
from batch.delivery d
join batch.run r on r.run_id = :run
where d.applied_by_run = :run
on conflict (source) do update set also = held.also || excluded.rules_version
where held.rules_version <> excluded.rules_version and not excluded.rules_version = any (held.also)
