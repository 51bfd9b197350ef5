-- lines that could not be used, with their reasons
select d.file_name as file, q.line, array_to_string(q.reasons, ';') as reasons
from quality.rejected_line q
join batch.delivery d using (delivery_id)
