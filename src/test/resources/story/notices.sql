-- what was found about the lines; no values
select d.file_name as file, n.line, n.code, n.severity, n.field
from quality.notice n
join batch.delivery d using (delivery_id)
