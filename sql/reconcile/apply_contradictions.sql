-- reconcile/apply_contradictions
-- does:    flags the visits and injections that are later than the death of the person, for the books in scope
-- grain:   one row per event that contradicts the life status
-- reads:   staging.cluster, staging.life_status, registry.book, registry.link, registry.visit, registry.vaccination, registry.life_event
-- writes:  registry.contradiction
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
with late as (
    select c.book_id, 'VISIT_AFTER_DEATH' as kind, v.visit_key as event_key
    from staging.cluster c
    join registry.book b on b.book_id = c.book_id and b.life_status = 'DECEASED'
    join registry.link l on l.book_id = c.book_id
    join registry.visit v on v.record_id = l.record_id and v.started_at::date > b.life_status_date
    where c.run_id = :run and c.group_no between :from and :to
    union all
    select c.book_id, 'INJECTION_AFTER_DEATH', v.injection_key
    from staging.cluster c
    join registry.book b on b.book_id = c.book_id and b.life_status = 'DECEASED'
    join registry.link l on l.book_id = c.book_id
    join registry.vaccination v on v.record_id = l.record_id and v.injected_on > b.life_status_date
    where c.run_id = :run and c.group_no between :from and :to
    union all
    -- named by the return itself, never by the book: the same events contradict each other whatever number the book got
    select c.book_id, x.finding, e.event_key
    from staging.cluster c
    join registry.book b on b.book_id = c.book_id
    join staging.life_status x on x.run_id = :run and x.anchor_id = c.anchor_id and x.finding is not null
    join registry.link l on l.book_id = c.book_id
    join registry.life_event e on e.record_id = l.record_id and e.kind = 'RETURNED' and e.occurred_on >= b.life_status_date
    where c.run_id = :run and c.group_no between :from and :to
        and not exists (
            select 1
            from registry.link wl
            join registry.life_event w on w.record_id = wl.record_id and w.kind = 'WITHDRAWN'
            where wl.book_id = c.book_id and w.withdrawn_event_key = e.event_key
        )
),
gone as (
    delete from registry.contradiction x
    using staging.cluster c
    where c.run_id = :run and c.group_no between :from and :to and x.book_id = c.book_id
        and not exists (
            select 1 from late l where l.book_id = x.book_id and l.kind = x.kind and l.event_key = x.event_key
        )
)
insert into registry.contradiction (book_id, kind, event_key)
select book_id, kind, event_key from late
on conflict do nothing
