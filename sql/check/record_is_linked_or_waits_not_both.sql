-- check/record_is_linked_or_waits_not_both
-- does:    no record is linked and in review at once
-- grain:   one row per violation
-- reads:   registry.link, registry.link_review
-- writes:  nothing
-- params:  none
-- rerun:   same input changes zero rows
select l.record_id
from registry.link l
join registry.link_review w on w.record_id = l.record_id
