-- batch/add_input
-- does:    notes a file that a run was asked to take
-- grain:   one row per file
-- reads:   nothing
-- writes:  batch.run_input
-- params:  :run, :ordinal, :layout, :file, :sha256, :asOf, :sequence, :inbox
-- rerun:   same input changes zero rows
insert into batch.run_input (run_id, ordinal, layout, file, sha256, as_of, sequence, from_inbox)
values (:run, :ordinal, :layout, :file, :sha256, :asOf, :sequence, :inbox)
on conflict do nothing
