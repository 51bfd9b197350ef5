-- intake/find_known_lines
-- does:    finds the lines of this run whose statement is held already
-- grain:   one row per known line
-- reads:   staging.line, source.statement
-- writes:  staging.known_line
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: line
insert into staging.known_line (run_id, ordinal, statement_id, record_key)
select l.run_id, l.ordinal, s.statement_id, s.record_key
from staging.line l
join source.statement s on s.source = l.source and s.raw_hash = l.raw_hash
where l.run_id = :run
    and not exists (select 1 from staging.known_line done where done.run_id = :run)
