-- intake/note_older_lines
-- does:    says of every line that an older statement changes nothing
-- grain:   one row per older line
-- reads:   staging.line_plan, staging.line
-- writes:  quality.notice
-- params:  :run
-- rerun:   same input changes zero rows
insert into quality.notice (delivery_id, line, code, severity)
select l.delivery_id, l.line, 'OLDER_THAN_HELD', 'INFO'
from staging.line_plan p
join staging.line l on l.run_id = :run and l.ordinal = p.ordinal
where p.run_id = :run and p.older
    and not exists (
        select 1 from quality.notice n where n.delivery_id = l.delivery_id and n.line = l.line and n.code = 'OLDER_THAN_HELD'
    )
