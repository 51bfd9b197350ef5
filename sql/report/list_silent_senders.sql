-- report/list_silent_senders
-- does:    who usually delivers and has not delivered in this night; a file's name without its date is taken for the sender
-- grain:   one row per layout, sender and name of file without its date
-- reads:   batch.run, batch.run_input, batch.delivery
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
with night as (
    select r.run_id, r.job from batch.run r where r.run_id = :run and r.parent_run_id is null
),
before as (
    -- the last ten nights that had deliveries, 1 being the latest
    select r.run_id, row_number() over (order by r.run_id desc) as ago
    from night n
    join batch.run r on r.job = n.job and r.run_id < n.run_id
    where exists (
        select 1 from batch.run c join batch.run_input i on i.run_id = c.run_id and i.delivery_id is not null where c.parent_run_id = r.run_id
    )
    order by r.run_id desc
    limit 10
),
delivered as (
    select c.parent_run_id as night, d.layout, d.sender, d.as_of,
        replace(replace(d.file_name, to_char(d.as_of, 'YYYYMMDD'), '…'), to_char(d.as_of, 'YYYY-MM-DD'), '…') as name
    from batch.run c
    join batch.run_input i on i.run_id = c.run_id
    join batch.delivery d on d.delivery_id = i.delivery_id
    where c.parent_run_id in (select run_id from night union select run_id from before)
)
select o.layout, o.sender, o.name, max(o.as_of) as as_of
from delivered o
join before b on b.run_id = o.night
where not exists (
    select 1 from delivered d
    join night n on n.run_id = d.night
    where d.layout = o.layout and d.sender = o.sender and d.name = o.name
)
group by o.layout, o.sender, o.name
-- usually: in half of the nights at least, counted from the sender's first
having 2 * count(distinct b.run_id) >= max(b.ago)
order by o.layout, o.name
