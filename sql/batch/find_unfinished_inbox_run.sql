-- batch/find_unfinished_inbox_run
-- does:    finds the latest unfinished run of a job and date that took its files from inboxes
-- grain:   one row at most
-- reads:   batch.run, batch.run_input
-- writes:  nothing
-- params:  :job, :date
-- rerun:   same input changes zero rows
select r.run_id
from batch.run r
where r.job = :job and r.business_date = :date and not r.dry_run and r.parent_run_id is null
    and r.state in ('RUNNING', 'FAILED', 'STOPPED', 'GATED')
    and not exists (select 1 from batch.run_input i where i.run_id = r.run_id and not i.from_inbox)
order by r.run_id desc
limit 1
