-- whom each source record is about: what it claims, the book it belongs to, and why; blank book = waits
select r.source, r.full_name as claimed_name, r.date_of_birth as claimed_birth, r.citizen_id as claimed_number,
    case when r.record_key like '_:%' then left(r.record_key, 1) when r.source = 'facility' then left(r.record_key, 5) end as key,
    b.full_name as book, b.citizen_id as book_number_of_citizen, k.tier
from source.record r
left join registry.link k using (record_id)
left join registry.book b using (book_id)
