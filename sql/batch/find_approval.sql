-- batch/find_approval
-- does:    finds the approval of a gate
-- grain:   one row at most
-- reads:   batch.gate_approval
-- writes:  nothing
-- params:  :run, :gate
-- rerun:   same input changes zero rows
select 1 from batch.gate_approval where run_id = :run and gate = :gate
