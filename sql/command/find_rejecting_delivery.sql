-- command/find_rejecting_delivery
-- does:    picks the delivery with the most rejected lines, to show what goes back to a sender
-- grain:   one row at most
-- reads:   quality.rejected_line, batch.delivery
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select d.delivery_id
from batch.delivery d
join quality.rejected_line j on j.delivery_id = d.delivery_id
where d.state = 'APPLIED'
group by d.delivery_id
order by count(*) desc, d.delivery_id
limit 1
