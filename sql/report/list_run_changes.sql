-- report/list_run_changes
-- does:    what today's rules change in a run and the runs of a night, or would change: by field, finding and code list
-- grain:   one row per scope, source and subject
-- reads:   batch.run, quality.run_change
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
select c.scope, c.source, c.subject, sum(c.changed)::bigint as changed, sum(c.appeared)::bigint as appeared,
    sum(c.vanished)::bigint as vanished
from quality.run_change c
where c.run_id in (select r.run_id from batch.run r where r.run_id = :run or r.parent_run_id = :run)
group by c.scope, c.source, c.subject
order by array_position(array['FILE', 'NOTICE', 'REJECT', 'STATEMENT', 'BOOK'], c.scope), c.source, c.subject
