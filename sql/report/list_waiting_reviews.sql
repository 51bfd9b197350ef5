-- report/list_waiting_reviews
-- does:    the records that wait for a human, by the key that two of them share and the reason
-- grain:   one row per tier and reason
-- reads:   registry.link_review
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select w.tier, w.reason, count(distinct w.record_id) as records, count(*) as pairs
from registry.link_review w
group by w.tier, w.reason
order by records desc, w.tier, w.reason
