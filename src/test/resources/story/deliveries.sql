-- what became of each file
select file_name as file, as_of, state, refusal, refusal_line, records
from batch.delivery
