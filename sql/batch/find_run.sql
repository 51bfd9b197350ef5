-- batch/find_run
-- does:    finds a run as it stands
-- grain:   one row per run
-- reads:   batch.run, registry.writer
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select r.run_id, r.run_key, r.job, r.business_date, r.dry_run, r.parent_run_id, r.state, r.pass, r.rules_version, r.registry_version, r.claimed_version,
    r.applying, r.finished, r.attempt, r.owner_host, r.owner_pid, r.owner_started_at, r.exit_code, r.failure,
    (select version from registry.writer) as version_now
from batch.run r
where r.run_id = :run
