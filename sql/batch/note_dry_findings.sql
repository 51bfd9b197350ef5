-- batch/note_dry_findings
-- does:    notes which deliveries a dry run looked at and why it would stop them
-- grain:   one row per delivery
-- reads:   batch.delivery
-- writes:  batch.dry_finding
-- params:  :run
-- rerun:   same input changes zero rows
insert into batch.dry_finding as held (run_id, delivery_id, refusal, refusal_line)
select :run, d.delivery_id, d.refusal, d.refusal_line
from batch.delivery d
where d.claimed_by_run = :run and d.state <> 'APPLIED'
on conflict (run_id, delivery_id) do update set refusal = excluded.refusal, refusal_line = excluded.refusal_line
where (held.refusal, held.refusal_line) is distinct from (excluded.refusal, excluded.refusal_line)
