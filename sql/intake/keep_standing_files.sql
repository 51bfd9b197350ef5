-- intake/keep_standing_files
-- does:    keeps the code lists and the reading of the layouts under which a source stands, so that a later day can tell what a change of them does
-- grain:   one row per source and file
-- reads:   source.standing
-- writes:  source.standing_file
-- params:  :rules, :files, :contents
-- rerun:   same input changes zero rows
insert into source.standing_file (source, rules_version, file, content)
select t.source, t.rules_version, f.file, f.content
from source.standing t
cross join unnest(:files::text[], :contents::text[]) as f (file, content)
where t.rules_version = :rules
    and not exists (select 1 from source.standing_file held where held.source = t.source)
on conflict do nothing
