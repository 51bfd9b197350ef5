-- batch/end_backends
-- does:    ends the server processes a dead attempt left behind
-- grain:   one row per backend
-- reads:   pg_stat_activity
-- writes:  nothing
-- params:  :attempt
-- rerun:   same input changes zero rows
select count(pg_terminate_backend(pid)) from pg_stat_activity
where application_name = 'healthbook-' || :attempt and pid <> pg_backend_pid()
