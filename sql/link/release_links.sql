-- link/release_links
-- does:    releases the records that no longer belong to any book
-- grain:   one row per released record
-- reads:   staging.link_plan
-- writes:  registry.link
-- params:  :run
-- rerun:   same input changes zero rows
delete from registry.link k
using staging.link_plan l
where l.run_id = :run and l.anchor_id is null and k.record_id = l.record_id
