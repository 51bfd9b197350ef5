-- What is left of a run that has finished with the registry is told only: whether that can be written down must not close the registry to others.
alter table batch.run add column finished boolean not null default false;

comment on column batch.run.finished is 'all is applied, checked and given back; the report may be missing';

-- A registry that was closed by the former check opens again: the contradiction stands where every run would write it now.
insert into registry.contradiction (book_id, kind, event_key)
select b.book_id, 'DEATH_BEFORE_BIRTH', e.event_key
from registry.book b
join registry.link l on l.book_id = b.book_id
join registry.life_event e on e.record_id = l.record_id and e.kind = 'DIED' and e.occurred_on = b.life_status_date
where b.life_status = 'DECEASED' and b.state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')
    and case when length(b.date_of_birth) = 10 then b.life_status_date < b.date_of_birth::date end
on conflict do nothing;

-- The day from which an event has been told, not the day of the last list that repeated it.
update registry.life_event e
set as_of = date '1900-01-01' + (s.first_said / 100000)::integer, sequence = (s.first_said % 100000)::integer
from (
    select l.statement_id, min(d.said_at) as first_said
    from quality.delivery_line l
    join batch.delivery d on d.delivery_id = l.delivery_id and d.state = 'APPLIED'
    where l.source = 'resident_event' and l.statement_id is not null
    group by l.statement_id
) s
where s.statement_id = e.statement_id
    and (e.as_of, e.sequence) is distinct from (date '1900-01-01' + (s.first_said / 100000)::integer, (s.first_said % 100000)::integer);
