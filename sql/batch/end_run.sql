-- batch/end_run
-- does:    writes down how an attempt of a run ended
-- grain:   one row
-- reads:   batch.run
-- writes:  batch.run
-- params:  :run, :attempt, :state, :exit, :failure, :toldVi, :toldEn
-- rerun:   same input changes zero rows
update batch.run
set state = :state, exit_code = :exit, failure = :failure, told_vi = :toldVi, told_en = :toldEn, ended_at = now()
where run_id = :run and attempt = :attempt
