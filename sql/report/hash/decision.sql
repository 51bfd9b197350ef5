-- report/hash/decision
-- does:    what named people decided about two records, in order, without the hour
-- grain:   one text per decision
-- reads:   registry.decision
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_build_array(d.source, d.record_key, d.other_source, d.other_record_key, d.word, d.undoes is not null,
    d.decided_by, d.reason, d.applied_by_run is not null)::text as content
from registry.decision d
order by d.decision_id
