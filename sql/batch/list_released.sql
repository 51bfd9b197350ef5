-- batch/list_released
-- does:    lists the deliveries of a layout that a named person has released for the next run
-- grain:   one row per delivery
-- reads:   batch.delivery, batch.delivery_decision
-- writes:  nothing
-- params:  :layout
-- rerun:   same input changes zero rows
select d.archive, d.sha256, d.as_of, d.sequence,
    (select count(*) from batch.delivery_decision x where x.delivery_id = d.delivery_id and x.word = 'RELEASE') as releases
from batch.delivery d
where d.layout = :layout and d.state = 'RECEIVED' and d.steward_word = 'RELEASE'
order by d.delivery_id
