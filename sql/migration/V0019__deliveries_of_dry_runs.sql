-- What a dry run looks at is its own: a delivery that a real run has taken, stopped or is at work on stays untouched, whatever becomes of the dry run.
alter table batch.delivery add column dry_run_id bigint references batch.run;

alter table batch.delivery drop constraint delivery_layout_sender_sha256_as_of_sequence_key;
alter table batch.delivery add constraint delivery_identity unique nulls not distinct (layout, sender, sha256, as_of, sequence, dry_run_id);

comment on column batch.delivery.dry_run_id is 'the dry run that looks at the file and to which alone the row belongs; null: a delivery';
