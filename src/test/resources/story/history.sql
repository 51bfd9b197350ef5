-- what a change overwrote, one row per changed field
select b.full_name as book, h.version, h.business_date, f.key as field, f.value as former_value
from registry.book_history h
join registry.book b using (book_id)
cross join lateral jsonb_each_text(h.changed) f
where f.key <> 'anchor_record_id'
