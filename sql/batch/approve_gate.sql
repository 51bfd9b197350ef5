-- batch/approve_gate
-- does:    opens a gate of a run in the name of a person
-- grain:   one row per gate
-- reads:   nothing
-- writes:  batch.gate_approval
-- params:  :run, :gate, :by, :reason
-- rerun:   same input changes zero rows
insert into batch.gate_approval (run_id, gate, approved_by, reason) values (:run, :gate, :by, :reason)
on conflict (run_id, gate) do nothing
