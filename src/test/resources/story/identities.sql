-- identifiers of books, ended ones too
select b.full_name as book, i.kind, i.value, i.until_run is null as is_current
from registry.identity i
join registry.book b using (book_id)
