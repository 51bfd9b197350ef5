-- intake/list_inputs
-- does:    lists the files a run was asked to take
-- grain:   one row per file
-- reads:   batch.run_input
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select ordinal, layout, file, sha256, as_of, sequence, from_inbox
from batch.run_input
where run_id = :run
order by ordinal
