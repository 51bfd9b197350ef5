-- how the gates of all runs ended, those that stopped something
select r.business_date, r.job, g.gate, d.file_name as file, g.measured, g.of_total, g.outcome
from batch.gate_verdict g
join batch.run r using (run_id)
left join batch.delivery d using (delivery_id)
where g.outcome <> 'PASSED'
order by r.business_date, r.run_id, g.gate collate "C", d.file_name collate "C"
