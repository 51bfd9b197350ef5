-- create/note_found
-- does:    keeps how the lines a run applied have ended, by layout, and how often each finding was made in them
-- grain:   one row per figure
-- reads:   batch.delivery, quality.delivery_line, quality.notice
-- writes:  quality.run_figure
-- params:  :run
-- rerun:   same input changes zero rows
with applied as (
    select d.delivery_id, d.layout, d.source
    from batch.delivery d
    where d.applied_by_run = :run
),
ended as (
    select l.delivery_id, l.fate, count(*) as lines
    from quality.delivery_line l
    where l.delivery_id in (select a.delivery_id from applied a)
    group by l.delivery_id, l.fate
),
figure as (
    select 'lines.' || a.layout || '.' || e.fate as figure, sum(e.lines) as value
    from ended e
    join applied a on a.delivery_id = e.delivery_id
    group by a.layout, e.fate
    union all
    select 'notice.' || a.source || '.' || n.code, count(*)
    from quality.notice n
    join applied a on a.delivery_id = n.delivery_id
    group by a.source, n.code
)
insert into quality.run_figure as held (run_id, figure, value)
select :run, f.figure, f.value
from figure f
on conflict (run_id, figure) do update set value = excluded.value where held.value is distinct from excluded.value
