-- steward/count_taken_back
-- does:    tells the last number of the statements that are taken back
-- grain:   one row in all
-- reads:   staging.taken_back
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select coalesce(max(plan_no), 0) from staging.taken_back where run_id = :run
