-- standardize/forget_changes
-- does:    forgets what an earlier plan of the run would have changed
-- grain:   one row per figure
-- reads:   nothing
-- writes:  quality.run_change
-- params:  :run
-- rerun:   same input changes zero rows
delete from quality.run_change where run_id = :run
