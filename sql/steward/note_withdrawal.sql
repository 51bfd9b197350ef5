-- steward/note_withdrawal
-- does:    notes which delivery a run withdraws
-- grain:   one row per run
-- reads:   nothing
-- writes:  batch.withdrawal
-- params:  :run, :delivery
-- rerun:   same input changes zero rows
insert into batch.withdrawal (run_id, delivery_id) values (:run, :delivery) on conflict do nothing
