-- every book ever opened, known by the person
select b.*, p.full_name as merged_into_name, a.source as stands_on
from registry.book b
join source.record a on a.record_id = b.anchor_record_id
left join registry.book p on p.book_id = b.merged_into
