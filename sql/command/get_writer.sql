-- command/get_writer
-- does:    the run that may change the registry now
-- grain:   one row when somebody holds it
-- reads:   registry.writer, batch.run
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select w.run_id, r.job, r.state, r.owner_host, r.owner_pid
from registry.writer w
join batch.run r on r.run_id = w.run_id
