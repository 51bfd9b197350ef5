-- standardize/forget_samples
-- does:    forgets the samples of an earlier plan of the run
-- grain:   one row per sample
-- reads:   nothing
-- writes:  quality.run_change_sample
-- params:  :run
-- rerun:   same input changes zero rows
delete from quality.run_change_sample where run_id = :run
