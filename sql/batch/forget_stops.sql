-- batch/forget_stops
-- does:    forgets the gates that stopped a run which starts over; they judge again
-- grain:   one row per gate
-- reads:   batch.run
-- writes:  batch.gate_verdict
-- params:  :run
-- rerun:   same input changes zero rows
delete from batch.gate_verdict v using batch.run r
where v.run_id = :run and v.outcome = 'STOPPED' and r.run_id = :run and not r.applying
