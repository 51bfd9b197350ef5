-- intake/register_delivery
-- does:    registers a delivery, or takes one up again that was not applied
-- grain:   one row per delivery
-- reads:   nothing
-- writes:  batch.delivery
-- params:  :run, :layout, :source, :sender, :extent, :fileName, :sha256, :bytes, :asOf, :sequence, :archive
-- rerun:   same input changes zero rows
insert into batch.delivery as d
    (layout, source, sender, extent, file_name, sha256, bytes, as_of, sequence, archive, state, claimed_by_run)
values (:layout, :source, :sender, :extent, :fileName, :sha256, :bytes, :asOf, :sequence, :archive, 'CLAIMED', :run)
on conflict (layout, sender, sha256, as_of, sequence) do update
    set state = 'CLAIMED', claimed_by_run = excluded.claimed_by_run, extent = excluded.extent, refusal = null, refusal_line = null,
        header = null, records = null
    where d.state in ('RECEIVED', 'CLAIMED', 'REFUSED', 'HELD') and d.steward_word is distinct from 'HOLD'
