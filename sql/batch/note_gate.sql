-- batch/note_gate
-- does:    writes down what a gate measured and how it ended
-- grain:   one row per gate of a run and delivery
-- reads:   nothing
-- writes:  batch.gate_verdict
-- params:  :run, :gate, :delivery, :measured, :total, :allowed, :outcome
-- rerun:   same input changes zero rows
insert into batch.gate_verdict (run_id, gate, delivery_id, measured, of_total, allowed, outcome)
values (:run, :gate, cast(:delivery as bigint), :measured, :total, :allowed, :outcome)
on conflict (run_id, gate, delivery_id) do update
    set measured = excluded.measured, of_total = excluded.of_total, allowed = excluded.allowed, outcome = excluded.outcome,
        judged_at = now()
