-- report/list_run_change_samples
-- does:    the most frequent changes of each field in a run and the runs of a night, codes as they are and other values as shapes
-- grain:   one row per scope, source, field and change
-- reads:   batch.run, quality.run_change_sample
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
select s.scope, s.source, s.field, s.before, s.after, s.rows
from quality.run_change_sample s
where s.run_id in (select r.run_id from batch.run r where r.run_id = :run or r.parent_run_id = :run)
order by s.scope desc, s.source, s.field, s.run_id, s.place
