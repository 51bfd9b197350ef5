-- batch/count_other_rules
-- does:    counts what tells a run of a job without files from an earlier one of its date: runs done since under other rules, and rules under which evidence was added
-- grain:   one row
-- reads:   batch.run, source.standing
-- writes:  nothing
-- params:  :job, :date, :rules
-- rerun:   reads only
select (
    select count(*)
    from batch.run r
    where r.job = :job and r.business_date = :date and r.state = 'DONE' and not r.dry_run and r.rules_version <> :rules
) + (select coalesce(sum(cardinality(t.also)), 0) from source.standing t)
