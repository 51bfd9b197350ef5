-- intake/list_standing_files
-- does:    lists the files of the rules under which a source stands
-- grain:   one row per file
-- reads:   source.standing, source.standing_file
-- writes:  nothing
-- params:  :source
-- rerun:   reads only
select f.rules_version, f.file, f.content
from source.standing t
join source.standing_file f on f.source = t.source and f.rules_version = t.rules_version
where t.source = :source
