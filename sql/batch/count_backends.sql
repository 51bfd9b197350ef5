-- batch/count_backends
-- does:    counts the server processes of an attempt
-- grain:   one row
-- reads:   pg_stat_activity
-- writes:  nothing
-- params:  :attempt
-- rerun:   same input changes zero rows
select count(*) from pg_stat_activity where application_name = 'healthbook-' || :attempt and pid <> pg_backend_pid()
