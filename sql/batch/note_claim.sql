-- batch/note_claim
-- does:    writes down which registry the lines of a run are compared with
-- grain:   one row
-- reads:   registry.writer
-- writes:  batch.run
-- params:  :run
-- rerun:   same input changes zero rows
update batch.run set claimed_version = (select version from registry.writer)
where run_id = :run and claimed_version is distinct from (select version from registry.writer)
