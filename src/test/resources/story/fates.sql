-- the one fate of every delivered line
select d.file_name as file, l.line, l.fate
from quality.delivery_line l
join batch.delivery d using (delivery_id)
