-- standardize/apply_standing
-- does:    notes that all evidence now stands under today's rules
-- grain:   one row per kind of source
-- reads:   batch.run
-- writes:  source.standing
-- params:  :run
-- rerun:   same input changes zero rows
update source.standing t
set rules_version = r.rules_version, run_id = r.run_id, also = '{}'
from batch.run r
where r.run_id = :run and (t.rules_version <> r.rules_version or cardinality(t.also) > 0)
