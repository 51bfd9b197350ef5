-- report/find_book_as_of
-- does:    a book as the last run of a date had left it: the present with all later changes undone
-- grain:   one row when the book was there and a run had ended by then
-- reads:   registry.book, registry.book_history, batch.run
-- writes:  nothing
-- params:  :number, :date
-- rerun:   reads only
with last as (
    select max(run_id) as run_id
    from batch.run
    where business_date <= :date and state = 'DONE' and not dry_run
),
-- of several values a column had since, the one before the first change
undone as (
    select f.key, (array_agg(f.value order by h.version))[1] as value, min(h.version) as version
    from last
    join registry.book_history h on h.superseded_by_run > last.run_id
    join registry.book b on b.book_id = h.book_id and b.book_number = :number
    cross join lateral jsonb_each(h.changed) f
    group by f.key
),
stood as (
    select b.book_id, b.book_number, last.run_id,
        to_jsonb(b) || coalesce((select jsonb_object_agg(key, value) from undone), '{}') as fields,
        coalesce((select min(version) from undone), b.version) as version
    from last
    join registry.book b on b.book_number = :number and b.opened_by_run <= last.run_id
)
select s.book_id, s.book_number, s.fields ->> 'state' as state, s.version, m.book_number as merged_into, s.fields::text as fields, s.run_id
from stood s
left join registry.book m on m.book_id = (s.fields ->> 'merged_into')::bigint
