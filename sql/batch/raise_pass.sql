-- batch/raise_pass
-- does:    has a run planned again: the registry changed before anything of it was applied
-- grain:   one row
-- reads:   batch.run
-- writes:  batch.run
-- params:  :run
-- rerun:   same input changes zero rows
update batch.run set pass = pass + 1, registry_version = null where run_id = :run and not applying
