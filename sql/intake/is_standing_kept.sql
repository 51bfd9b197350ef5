-- intake/is_standing_kept
-- does:    tells whether the files are kept for every source that stands under these rules
-- grain:   one row
-- reads:   source.standing, source.standing_file
-- writes:  nothing
-- params:  :rules
-- rerun:   reads only
select not exists (
    select 1 from source.standing t
    where t.rules_version = :rules and not exists (
        select 1 from source.standing_file f where f.source = t.source and f.rules_version = t.rules_version
    )
)
