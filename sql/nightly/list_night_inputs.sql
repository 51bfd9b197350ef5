-- nightly/list_night_inputs
-- does:    lists the files the night found in its inboxes when it began
-- grain:   one row per file
-- reads:   batch.run_input
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select layout, file, as_of, from_inbox from batch.run_input where run_id = :run order by ordinal
