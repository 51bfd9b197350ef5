-- intake/note_input_delivery
-- does:    notes which delivery a file became; a dry run's own before the one that it did not look at again
-- grain:   one row per file
-- reads:   batch.delivery
-- writes:  batch.run_input
-- params:  :run, :ordinal, :layout, :sender, :sha256, :asOf, :sequence
-- rerun:   same input changes zero rows
update batch.run_input i
set delivery_id = (
    select d.delivery_id
    from batch.delivery d
    where d.layout = :layout and d.sender = :sender and d.sha256 = :sha256 and d.as_of = :asOf and d.sequence = :sequence
        and (d.dry_run_id = :run or d.dry_run_id is null)
    order by d.dry_run_id nulls last
    limit 1
)
where i.run_id = :run and i.ordinal = :ordinal
