-- standardize/note_change
-- does:    keeps one figure of what a run changes
-- grain:   one row
-- reads:   nothing
-- writes:  quality.run_change
-- params:  :run, :scope, :source, :subject, :changed, :appeared, :vanished
-- rerun:   same input changes zero rows
insert into quality.run_change (run_id, scope, source, subject, changed, appeared, vanished)
values (:run, :scope, :source, :subject, :changed, :appeared, :vanished)
on conflict do nothing
