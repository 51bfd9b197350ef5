-- batch/count_clusters
-- does:    counts the clusters of this run, for ranges
-- grain:   one row in all
-- reads:   staging.cluster
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
select coalesce(max(group_no), 0) from staging.cluster where run_id = :run
