-- batch/release_writer
-- does:    gives the registry back unchanged, unless the run has begun to apply
-- grain:   one row in all
-- reads:   registry.writer, batch.run
-- writes:  registry.writer
-- params:  :run
-- rerun:   same input changes zero rows
update registry.writer w
set run_id = null, attempt = null, acquired_at = null
from batch.run r
where w.run_id = :run and r.run_id = :run and not r.applying
