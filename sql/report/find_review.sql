-- report/find_review
-- does:    why a pair of records waits for a human
-- grain:   one row at most
-- reads:   registry.link_review
-- writes:  nothing
-- params:  :one, :other
-- rerun:   reads only
select tier, reason
from registry.link_review
where record_id = :one and candidate_record_id = :other or record_id = :other and candidate_record_id = :one
