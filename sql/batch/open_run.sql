-- batch/open_run
-- does:    registers what was asked for, or leaves the run that was asked for before
-- grain:   one row per run as the operator knows it
-- reads:   nothing
-- writes:  batch.run
-- params:  :key, :job, :date, :dry, :parent, :rules
-- rerun:   same input changes zero rows
insert into batch.run (run_key, job, business_date, dry_run, parent_run_id, state, rules_version)
values (:key, :job, :date, :dry, :parent, 'STOPPED', :rules)
on conflict (run_key) do nothing
