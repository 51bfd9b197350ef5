-- intake/note_older_lines
-- does:    says of lines that change no book why: older than what is held, or somebody else's under one number
-- grain:   one row per such line
-- reads:   staging.line_plan, staging.line, staging.statement_plan, source.record
-- writes:  quality.notice
-- params:  :run
-- rerun:   same input changes zero rows
insert into quality.notice (delivery_id, line, code, severity)
with aside as (
    select source, record_key, set_aside from source.record where set_aside <> '{}'
),
noted as (
    select p.ordinal, 'OLDER_THAN_HELD' as code, 'INFO' as severity
    from staging.line_plan p
    where p.run_id = :run and p.older
    union all
    select p.ordinal, 'SAME_NUMBER_OTHER_PERSON', 'WARNING'
    from aside a
    join staging.line_plan p on p.run_id = :run and p.source = a.source and p.record_key = a.record_key
    left join staging.statement_plan n on n.run_id = :run and n.ordinal = p.ordinal
    where coalesce(p.statement_id, n.statement_id) = any (a.set_aside)
)
select l.delivery_id, l.line, w.code, w.severity
from noted w
join staging.line l on l.run_id = :run and l.ordinal = w.ordinal
where not exists (
        select 1 from quality.notice n where n.delivery_id = l.delivery_id and n.line = l.line and n.code = w.code
    )
