-- batch/begin_apply
-- does:    marks that the first range may be applied: from here the run can only be continued
-- grain:   one row
-- reads:   batch.run
-- writes:  batch.run
-- params:  :run
-- rerun:   same input changes zero rows
update batch.run set applying = true where run_id = :run and not applying
