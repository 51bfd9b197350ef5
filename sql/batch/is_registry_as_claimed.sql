-- batch/is_registry_as_claimed
-- does:    tells whether the registry is still the one that the lines of a run were compared with
-- grain:   one row
-- reads:   batch.run, registry.writer
-- writes:  nothing
-- params:  :run
-- rerun:   reads only
select coalesce(r.claimed_version = w.version, true) from batch.run r cross join registry.writer w where r.run_id = :run
