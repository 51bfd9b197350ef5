-- reconcile/apply_contradictions
-- does:    flags the visits and injections that are later than the death of the person, a death before the birth and a return from it, for the books in scope
-- grain:   one row per event that contradicts the life status
-- reads:   staging.cluster, staging.book_plan, staging.link_plan, registry.book, registry.visit, registry.vaccination, registry.life_event, staging.life_status
-- writes:  registry.contradiction
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
with mine as (
    select c.anchor_id, c.book_id
    from staging.cluster c
    where c.run_id = :run and c.group_no between :from and :to
        and not exists (select 1 from staging.book_plan m where m.run_id = :run and m.group_no = 0 and m.book_id = c.book_id)
    union all
    -- books that exchange numbers are all written in the first range; so is what hangs on them
    select c.anchor_id, c.book_id
    from staging.book_plan m
    join staging.cluster c on c.run_id = :run and c.book_id = m.book_id
    where :from = 0 and m.run_id = :run and m.group_no = 0
),
late as (
    -- the links as decided, not as they stand: a record may go to a book of a later range
    select c.book_id, 'VISIT_AFTER_DEATH' as kind, v.visit_key as event_key
    from mine c
    join registry.book b on b.book_id = c.book_id and b.life_status = 'DECEASED'
    join staging.link_plan l on l.run_id = :run and l.anchor_id = c.anchor_id
    join registry.visit v on v.record_id = l.record_id and v.started_at::date > b.life_status_date
    union all
    select c.book_id, 'INJECTION_AFTER_DEATH', v.injection_key
    from mine c
    join registry.book b on b.book_id = c.book_id and b.life_status = 'DECEASED'
    join staging.link_plan l on l.run_id = :run and l.anchor_id = c.anchor_id
    join registry.vaccination v on v.record_id = l.record_id and v.injected_on > b.life_status_date
    union all
    -- one of the two dates is mistyped, and nobody here can tell which
    select c.book_id, 'DEATH_BEFORE_BIRTH', e.event_key
    from mine c
    join registry.book b on b.book_id = c.book_id and b.life_status = 'DECEASED'
        and case when length(b.date_of_birth) = 10 then b.life_status_date < b.date_of_birth::date end
    join staging.link_plan l on l.run_id = :run and l.anchor_id = c.anchor_id
    join registry.life_event e on e.record_id = l.record_id and e.kind = 'DIED' and e.occurred_on = b.life_status_date
    union all
    -- named by the return itself, never by the book: the same events contradict each other whatever number the book got
    select c.book_id, x.finding, e.event_key
    from mine c
    join registry.book b on b.book_id = c.book_id
    join staging.life_status x on x.run_id = :run and x.anchor_id = c.anchor_id and x.finding is not null
    join staging.link_plan l on l.run_id = :run and l.anchor_id = c.anchor_id
    join registry.life_event e on e.record_id = l.record_id and e.kind = 'RETURNED' and e.occurred_on >= b.life_status_date
    where not exists (
            select 1
            from staging.link_plan wl
            join registry.life_event w on w.record_id = wl.record_id and w.kind = 'WITHDRAWN'
            where wl.run_id = :run and wl.anchor_id = c.anchor_id and w.withdrawn_event_key = e.event_key
        )
),
gone as (
    delete from registry.contradiction x
    using mine c
    where x.book_id = c.book_id
        and not exists (
            select 1 from late l where l.book_id = x.book_id and l.kind = x.kind and l.event_key = x.event_key
        )
),
-- a book that ended has no life status left to contradict; what it held is judged again under the book it went to
ended as (
    delete from registry.contradiction x
    using staging.book_plan p
    where p.run_id = :run and p.group_no between :from and :to and p.kind in ('MERGE', 'RETIRE') and x.book_id = p.book_id
)
insert into registry.contradiction (book_id, kind, event_key)
select book_id, kind, event_key from late
on conflict do nothing
