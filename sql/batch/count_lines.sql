-- batch/count_lines
-- does:    counts the lines of this run, for ranges
-- grain:   one row in all
-- reads:   staging.line
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select coalesce(max(ordinal), 0) from staging.line where run_id = :run
