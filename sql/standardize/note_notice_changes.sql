-- standardize/note_notice_changes
-- does:    counts to how many held lines each finding comes, from how many it goes, and how many lines today's rules would reject (they stay as they are); lines whose earlier reading nobody can make again are compared with what was found when they were delivered
-- grain:   one row per source and finding
-- reads:   staging.restated_notice, quality.delivery_line, quality.notice
-- writes:  quality.run_change
-- params:  :run, :codes
-- rerun:   same input changes zero rows
-- analyze: restated_notice
insert into quality.run_change (run_id, scope, source, subject, changed, appeared, vanished)
with read_anew as (
    select r.ordinal, r.source
    from staging.restated_notice r
    where r.run_id = :run and r.kind = 'READ'
),
told as (
    select distinct a.ordinal, a.source, n.code
    from read_anew a
    join quality.delivery_line l on l.statement_id = a.ordinal
    join quality.notice n on n.delivery_id = l.delivery_id and n.line = l.line
    where n.code = any (:codes::text[])
),
today as (
    select r.ordinal, r.source, r.code
    from staging.restated_notice r
    where r.run_id = :run and r.kind = 'NOW' and r.code = any (:codes::text[])
),
moved as (
    select r.source, r.code, r.kind
    from staging.restated_notice r
    where r.run_id = :run and r.kind in ('COMES', 'GOES', 'REJECTS')
    union all
    select t.source, t.code, 'COMES'
    from today t
    where not exists (select 1 from told o where o.ordinal = t.ordinal and o.code = t.code)
    union all
    select o.source, o.code, 'GOES'
    from told o
    where not exists (select 1 from today t where t.ordinal = o.ordinal and t.code = o.code)
)
select :run, case when m.kind = 'REJECTS' then 'REJECT' else 'NOTICE' end, m.source, m.code,
    count(*) filter (where m.kind = 'REJECTS'),
    count(*) filter (where m.kind = 'COMES'),
    count(*) filter (where m.kind = 'GOES')
from moved m
group by 2, m.source, m.code
on conflict do nothing
