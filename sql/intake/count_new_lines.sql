-- intake/count_new_lines
-- does:    tells how many lines of a run are not held yet
-- grain:   one row
-- reads:   staging.line, staging.known_line
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select (select count(*) from staging.line where run_id = :run) - (select count(*) from staging.known_line where run_id = :run)
