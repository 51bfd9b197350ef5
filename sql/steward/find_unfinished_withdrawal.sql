-- steward/find_unfinished_withdrawal
-- does:    finds the run that has begun to withdraw a delivery and is not done
-- grain:   one row at most
-- reads:   batch.withdrawal, batch.run
-- writes:  nothing
-- params:  :delivery
-- rerun:   same input changes zero rows
select w.run_id
from batch.withdrawal w
join batch.run r on r.run_id = w.run_id and not r.dry_run and r.state not in ('DONE', 'ABANDONED')
where w.delivery_id = :delivery
order by w.run_id desc
limit 1
