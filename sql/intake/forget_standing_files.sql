-- intake/forget_standing_files
-- does:    forgets the files of rules under which a source does not stand any more
-- grain:   one row per file
-- reads:   source.standing
-- writes:  source.standing_file
-- params:  none
-- rerun:   same input changes zero rows
delete from source.standing_file f
using source.standing t
where t.source = f.source and t.rules_version <> f.rules_version
