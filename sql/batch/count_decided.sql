-- batch/count_decided
-- does:    counts what tells a night without files from an earlier one of its date: nights done since under other rules, deliveries released, persons decided about
-- grain:   one row
-- reads:   batch.run, batch.delivery_decision, registry.decision
-- writes:  nothing
-- params:  :job, :date, :rules
-- rerun:   reads only
select (
    select count(*)
    from batch.run r
    where r.job = :job and r.business_date = :date and r.state = 'DONE' and not r.dry_run and r.rules_version <> :rules
) + (select count(*) from batch.delivery_decision x where x.word = 'RELEASE')
    + (select count(*) from registry.decision)
