-- pairs that wait for a human
select r.source, r.full_name as claimed_name, r.date_of_birth as claimed_birth, r.citizen_id as claimed_number, c.source as candidate_source,
    c.full_name as candidate_name, c.citizen_id as candidate_number, w.tier, w.reason
from registry.link_review w
join source.record r on r.record_id = w.record_id
join source.record c on c.record_id = w.candidate_record_id
