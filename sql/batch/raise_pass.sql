-- batch/raise_pass
-- does:    has a run planned again: the registry or the rules changed before anything of it was applied
-- grain:   one row
-- reads:   batch.run
-- writes:  batch.run
-- params:  :run, :rules
-- rerun:   same input changes zero rows
update batch.run set pass = pass + 1, registry_version = null, rules_version = :rules where run_id = :run and not applying
