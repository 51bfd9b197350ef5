-- report/truth/link_review
-- does:    pairs that wait for a human, by their records
-- grain:   one text per pair
-- reads:   registry.link_review, source.record
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select jsonb_build_array(r.source, r.record_key, c.source, c.record_key, w.tier, w.reason)::text as content
from registry.link_review w
join source.record r on r.record_id = w.record_id
join source.record c on c.record_id = w.candidate_record_id
order by r.source collate "C", r.record_key collate "C", c.source collate "C", c.record_key collate "C"
