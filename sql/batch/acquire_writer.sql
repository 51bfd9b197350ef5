-- batch/acquire_writer
-- does:    takes the registry for a run that is not applying against another
-- grain:   one row in all
-- reads:   registry.writer
-- writes:  registry.writer, batch.run
-- params:  :run, :attempt
-- rerun:   same input changes zero rows
with taken as (
    update registry.writer
    set run_id = :run, attempt = :attempt, acquired_at = case when run_id = :run then acquired_at else now() end
    where run_id is null or run_id = :run
    returning version
)
update batch.run r
set registry_version = coalesce(r.registry_version, taken.version)
from taken
where r.run_id = :run
