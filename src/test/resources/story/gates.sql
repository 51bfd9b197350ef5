-- how the gates of all runs ended, those that stopped something
select r.business_date, r.job, g.gate, d.file_name as file, g.measured, g.of_total, g.outcome
from batch.gate_verdict g
join batch.run r using (run_id)
left join batch.delivery d using (delivery_id)
where g.outcome <> 'PASSED'
