-- intake/list_known_ordinals
-- does:    lists the lines of a span that are known
-- grain:   one row per line
-- reads:   staging.known_line
-- writes:  nothing
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
select ordinal from staging.known_line where run_id = :run and ordinal between :from and :to
