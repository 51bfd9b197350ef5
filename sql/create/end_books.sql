-- create/end_books
-- does:    ends books that merged into another or lost their evidence; the record keeps its content
-- grain:   one row per ended book
-- reads:   staging.book_plan, batch.run
-- writes:  registry.book, registry.book_history
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
with ended as (
    select p.book_id, p.state, p.merged_into, b.state as state_before, b.version
    from staging.book_plan p
    join registry.book b on b.book_id = p.book_id
    where p.run_id = :run and p.group_no between :from and :to and p.kind in ('MERGE', 'RETIRE')
        and b.state <> p.state
),
kept as (
    insert into registry.book_history (book_id, version, superseded_by_run, business_date, changed)
    select e.book_id, e.version, :run, r.business_date, jsonb_build_object('state', e.state_before, 'merged_into', null)
    from ended e
    join batch.run r on r.run_id = :run
)
update registry.book b
set state = e.state, merged_into = e.merged_into, version = b.version + 1, changed_by_run = :run
from ended e
where b.book_id = e.book_id
