-- what became of each file
select file_name as file, as_of, state, refusal, refusal_line, records
from batch.delivery
order by as_of, file_name collate "C", delivery_id
