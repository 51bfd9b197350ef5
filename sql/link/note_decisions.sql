-- link/note_decisions
-- does:    notes that the links follow the decisions this run has taken down
-- grain:   one row per decision
-- reads:   staging.decision
-- writes:  registry.decision
-- params:  :run
-- rerun:   same input changes zero rows
update registry.decision d
set applied_by_run = :run
from staging.decision s
where s.run_id = :run and s.pending and d.decision_id = s.decision_id and d.applied_by_run is null
