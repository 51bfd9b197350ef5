-- intake/register_delivery
-- does:    registers a delivery, or takes one up again that was not applied; a dry run looks at what a real one would take, as a row of its own
-- grain:   one row per delivery
-- reads:   batch.run, batch.delivery
-- writes:  batch.delivery
-- params:  :run, :layout, :source, :sender, :extent, :fileName, :sha256, :bytes, :asOf, :sequence, :archive
-- rerun:   same input changes zero rows
insert into batch.delivery as d
    (layout, source, sender, extent, file_name, sha256, bytes, as_of, sequence, archive, state, claimed_by_run, dry_run_id, opened_gate)
select :layout, :source, :sender, :extent, :fileName, :sha256, :bytes, :asOf, :sequence, :archive, 'CLAIMED', r.run_id,
    case when r.dry_run then r.run_id end, held.opened_gate
from batch.run r
left join batch.delivery held on r.dry_run and held.dry_run_id is null
    and held.layout = :layout and held.sender = :sender and held.sha256 = :sha256 and held.as_of = :asOf and held.sequence = :sequence
where r.run_id = :run
    and (held.delivery_id is null or held.state not in ('APPLIED', 'WITHDRAWN') and held.steward_word is distinct from 'HOLD')
on conflict (layout, sender, sha256, as_of, sequence, dry_run_id) do update
    set state = 'CLAIMED', claimed_by_run = excluded.claimed_by_run, extent = excluded.extent, refusal = null, refusal_line = null,
        header = null, records = null
    where d.state in ('RECEIVED', 'CLAIMED', 'REFUSED', 'HELD') and d.steward_word is distinct from 'HOLD'
