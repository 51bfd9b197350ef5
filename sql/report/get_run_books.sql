-- report/get_run_books
-- does:    what a run did to the books or, not applied yet, would do; of a night what its jobs did; reviews are records left to a human
-- grain:   one row
-- reads:   batch.run, quality.run_figure
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
with figure as (
    select f.run_id, f.figure, f.value
    from quality.run_figure f
    where f.run_id in (select run_id from batch.run where run_id = :run or (parent_run_id = :run and applying))
)
select
    coalesce(sum(value) filter (where figure = 'books_opened'), 0)::bigint as created,
    coalesce(sum(value) filter (where figure = 'books_changed'), 0)::bigint as updated,
    coalesce(sum(value) filter (where figure = 'books_closed'), 0)::bigint as closed,
    coalesce(sum(value) filter (where figure = 'books_merged'), 0)::bigint as merged,
    coalesce(sum(value) filter (where figure = 'books_retired'), 0)::bigint as retired,
    coalesce(sum(value) filter (where figure = 'reviews'), 0)::bigint as waiting_for_review
from figure
